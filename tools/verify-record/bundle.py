"""The files of a bundle, a ZIP or a folder, and the tiles and leaves in them (docs/record.md, "Tiles")."""

import os
import re
import zipfile

from findings import Damaged

WIDTH = 256


class Bundle:
    """Files by their paths in the layout."""

    def __init__(self, path):
        self.root = path
        self.zip = None
        if os.path.isdir(path):
            self.names = sorted(
                os.path.relpath(os.path.join(folder, name), path).replace(os.sep, "/")
                for folder, _, names in os.walk(path)
                for name in names
            )
            return
        try:
            self.zip = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as fault:
            raise Damaged(f"{path} cannot be opened: {fault}.") from fault
        self.names = sorted(name for name in self.zip.namelist() if not name.endswith("/"))
        if len(set(self.names)) != len(self.names):
            raise Damaged(f"{path} holds two files of one name.")

    def read(self, name):
        """The bytes of a file; None if there is none."""
        if name not in self.names:
            return None
        if self.zip is None:
            with open(os.path.join(self.root, name), "rb") as file:
                return file.read()
        try:
            return self.zip.read(name)
        except Exception as fault:  # zipfile and zlib name the same damage in many ways.
            raise Damaged(f"The file {name} cannot be read: {fault}.") from fault

    def under(self, folder):
        return [name for name in self.names if name.startswith(folder + "/")]


def index_path(index):
    """1234067 is written x001/x234/067."""
    groups = [f"{index % 1000:03}"]
    while index >= 1000:
        index //= 1000
        groups.insert(0, f"x{index % 1000:03}")
    return "/".join(groups)


def tile_path(level, index, width):
    """The path of a tile, or with the level "entries" of the leaves behind one."""
    return f"tile/{level}/{index_path(index)}" + ("" if width == WIDTH else f".p/{width}")


def tiles_of(count):
    """Index and width of each tile of a level of so many nodes."""
    return [(index, min(WIDTH, count - index * WIDTH)) for index in range((count + WIDTH - 1) // WIDTH)]


def parse_tile(name):
    """Level, index and width that a path names; None if it is no tile's."""
    match = re.fullmatch(r"tile/(entries|0|[1-9]\d?)/((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?", name)
    if not match:
        return None
    level, index = match[1], int(re.sub(r"[x/]", "", match[2]))
    width = int(match[3] or WIDTH)
    return (level, index, width) if name == tile_path(level, index, width) else None


def read_leaves(bundle, size, found):
    """The leaves of the record in their order; None for each that is not there."""
    leaves = []
    for index, width in tiles_of(size):
        first = index * WIDTH
        name = tile_path("entries", index, width)
        data = bundle.read(name)
        if data is None:
            found.add(f"Entries {first} to {first + width - 1} are missing: there is no {name}.")
            leaves += [None] * width
            continue
        at = 0
        for number in range(first, first + width):
            length = int.from_bytes(data[at : at + 2], "big")
            leaf = data[at + 2 : at + 2 + length]
            if at + 2 > len(data) or len(leaf) < length:
                found.add(f"Entry {number} is cut off in {name}.")
                leaves += [None] * (first + width - number)
                break
            leaves.append(leaf)
            at += 2 + length
        else:
            if at != len(data):
                found.add(f"Entry {first + width - 1} is followed by {len(data) - at} bytes too many in {name}.")
    return leaves
