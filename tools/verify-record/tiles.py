"""Tiles and the leaves in them, in the files of a bundle (docs/record.md, "Tiles")."""

import re

WIDTH = 256


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
    match = re.fullmatch(r"tile/(entries|0|[1-9]\d?)/((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?", name, re.ASCII)
    if not match:
        return None
    level, index = match[1], int(re.sub(r"[x/]", "", match[2]))
    width = int(match[3] or WIDTH)
    return (level, index, width) if name == tile_path(level, index, width) else None


def names_of(size):
    """All tiles and entry bundles of a record of that size."""
    entries = {tile_path("entries", *tile) for tile in tiles_of(size)}
    return entries | {tile_path(level, *tile) for level in range(8) for tile in tiles_of(size >> 8 * level)}


def entries_in(files):
    """Entries that there are, by the names: of a mirror, which has grown beyond narrower tiles, up to the last."""
    listed = [(index, width) for level, index, width in filter(None, map(parse_tile, files.under("tile"))) if level == "entries"]
    if files.is_mirror:
        return max((index * WIDTH + width for index, width in listed), default=0)
    return sum(width for _, width in listed)


def find(files, level, index, width):
    """The bytes of a tile and its width, in a mirror perhaps a wider one; None if there is none."""
    for wider in (width, *range(WIDTH, width, -1)) if files.is_mirror else (width,):
        if (data := files.read(tile_path(level, index, wider))) is not None:
            return data, wider
    return None


def read_leaves(files, size, found):
    """The leaves of the record in their order; None for each that is not there."""
    leaves = []
    for index, width in tiles_of(size):
        first = index * WIDTH
        if (stored := find(files, "entries", index, width)) is None:
            found.add(f"Entries {first} to {first + width - 1} are missing: there is no {tile_path('entries', index, width)}.")
            leaves += [None] * width
            continue
        name = tile_path("entries", index, stored[1])
        leaves += split(*stored, first, name, found)[:width]
    return leaves


def split(data, width, first, name, found):
    leaves, at = [], 0
    for number in range(first, first + width):
        length = int.from_bytes(data[at : at + 2], "big")
        leaf = data[at + 2 : at + 2 + length]
        if at + 2 > len(data) or len(leaf) < length:
            found.add(f"Entry {number} is cut off in {name}.")
            return leaves + [None] * (first + width - number)
        leaves.append(leaf)
        at += 2 + length
    if at != len(data):
        found.add(f"Entry {first + width - 1} is followed by {len(data) - at} bytes too many in {name}.")
    return leaves


def read_nodes(files, size, found):
    """The nodes stored in tiles, by the tile's level and their place in it."""
    nodes = {}
    for level in range(8):
        for index, width in tiles_of(size >> 8 * level):
            tile, stored = find(files, level, index, width) or (b"", width)
            if len(tile) != 32 * stored:
                found.add(f"The tile {tile_path(level, index, stored)} is missing or not of its length.")
            else:
                nodes.update(((level, index * WIDTH + i), tile[32 * i : 32 * i + 32]) for i in range(width))
    return nodes
