"""The Merkle tree of RFC 6962, section 2.1 (docs/record.md, "Merkle tree")."""

import hashlib


def leaf_hash(leaf):
    return hashlib.sha256(b"\0" + leaf).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """Every complete node over a list of leaf hashes: levels[l][i] covers the leaves from i * 2^l."""

    def __init__(self, hashes):
        self.size = len(hashes)
        self.levels = [list(hashes)]
        while len(self.levels[-1]) > 1:
            below = self.levels[-1]
            self.levels.append([node(below[i], below[i + 1]) for i in range(0, len(below) - 1, 2)])

    def level(self, number):
        return self.levels[number] if number < len(self.levels) else []

    def root(self, size=None):
        """The root of the first so many leaves."""
        size = self.size if size is None else size
        if size == 0:
            return hashlib.sha256(b"").digest()
        root, rest = None, size
        for level in range(size.bit_length()):
            if size >> level & 1:
                rest -= 1 << level
                peak = self.levels[level][rest >> level]
                root = peak if root is None else node(peak, root)
        return root
