"""The files of a bundle, a ZIP or a folder, by their names in the layout, and how long each may be (docs/record.md, "Bundle")."""

import os
import re
import zipfile

from findings import Damaged
from tiles import parse_tile

# What a member's mirror holds beside the record.
OWN = ("lock", "unfinished")


class Files:
    def __init__(self, path):
        self.root = path
        self.zip = None
        if os.path.isdir(path):
            names = [
                os.path.relpath(os.path.join(folder, name), path).replace(os.sep, "/")
                for folder, _, files in os.walk(path)
                for name in files
            ]
        else:
            try:
                self.zip = zipfile.ZipFile(path)
            except (OSError, zipfile.BadZipFile) as fault:
                raise Damaged(f"{path} cannot be opened: {fault}.") from fault
            names = self.zip.namelist()
        self.names = set(names)
        if len(self.names) != len(names):
            raise Damaged(f"{path} holds two files of one name.")
        self.is_mirror = self.zip is None and "lock" in self.names
        if self.is_mirror:
            self.names.difference_update(OWN)

    def read(self, name):
        """The bytes of a file; None if there is none. No more is unpacked than such a file may have."""
        if name not in self.names:
            return None
        try:
            with self.open(name) as file:
                data = file.read(limit_of(name) + 1)
        except Exception as fault:  # zipfile and zlib name the same damage in many ways.
            raise Damaged(f"The file {name} cannot be read: {fault}.") from fault
        if len(data) > limit_of(name):
            raise Damaged(f"The file {name} is longer than such a file can be.")
        return data

    def open(self, name):
        if self.zip is None:
            return open(os.path.join(self.root, name), "rb")
        if self.zip.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise zipfile.BadZipFile("it is neither stored nor deflated")
        return self.zip.open(name)

    def under(self, folder):
        return sorted(name for name in self.names if name.startswith(folder + "/"))


def limit_of(name):
    """Bytes of the longest file of that name; None if a record has none of it."""
    if name == "policy":
        return 64 << 10
    if name == "checkpoint":
        return 1 << 20
    if re.fullmatch(r"keys/[0-9a-f]{64}\.pem", name):
        return 4 << 10
    if re.fullmatch("documents/[0-9a-f]{64}", name):
        return 32 + (25 << 20)
    if tile := parse_tile(name):
        level, _, width = tile
        return width * (2 + 65_535 if level == "entries" else 32)
    return None
