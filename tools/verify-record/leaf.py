"""Reads a leaf: any bytes are exactly one or none (docs/record.md, "Leaf")."""

from dataclasses import dataclass

from findings import Fault

TYPE = b"application/vnd.ascconsensus.statement.v1+protobuf"
UNSIGNED, ECDSA = 0, 1
END_OF_YEAR_9999 = 253_402_300_800_000


@dataclass
class Signature:
    key: bytes
    algorithm: int
    value: bytes


@dataclass
class Leaf:
    number: int
    instant: int
    body: bytes
    signatures: list


def read_leaf(data):
    """The leaf of these bytes, or a Fault."""
    at = 0

    def take(count):
        nonlocal at
        if at + count > len(data):
            raise Fault("ends too early")
        at += count
        return data[at - count : at]

    def number(count):
        return int.from_bytes(take(count), "big")

    def require(holds, fault):
        if not holds:
            raise Fault(fault)

    require(len(data) <= 65_535, "is longer than a leaf may be")
    require(take(4) == b"ASCL", "does not begin as a leaf")
    require(number(1) == 1, "has an unknown version")
    require(number(1) == 1, "is of an unknown kind")
    index = number(8)
    require(index < 1 << 63, "has a number that is too large")
    instant = number(8)
    require(instant < END_OF_YEAR_9999, "has an instant after the year 9999")
    require(take(number(2)) == TYPE, "is of an unknown type")
    length = number(4)
    require(length <= (8_192 if index else 49_152), "has a body that is too long")
    body = take(length)
    signatures = []
    for _ in range(number(1)):
        signature = Signature(take(32), number(1), take(number(2)))
        require(signature.algorithm in (UNSIGNED, ECDSA), "has a signature of an unknown algorithm")
        require(len(signature.value) == (64 if signature.algorithm == ECDSA else 0), "has a signature of a wrong length")
        signatures.append(signature)
    require(bool(signatures) == (index > 0), "has signatures as only the founding has, or has none")
    require(at == len(data), "has bytes too many")
    return Leaf(index, instant, body, signatures)
