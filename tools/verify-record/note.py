"""Signed notes, checkpoints, cosignatures and policies of C2SP (docs/record.md)."""

import base64
import binascii
import hashlib
import re
from collections import namedtuple

from findings import Fault
from leaf import END_OF_YEAR_9999

ED25519, COSIGNATURE = 1, 4

Line = namedtuple("Line", "name id signature")
Checkpoint = namedtuple("Checkpoint", "text origin size root lines")
Verifier = namedtuple("Verifier", "name algorithm key")


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Fault("holds bad base64") from fault
    if base64.b64encode(data).decode() != text:
        raise Fault("holds base64 of another form")
    return data


def key_id(verifier):
    return hashlib.sha256(verifier.name.encode() + b"\n" + bytes([verifier.algorithm]) + verifier.key).digest()[:4]


def read_checkpoint(data):
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Fault("is not UTF-8") from fault
    if len(data) > 1 << 20 or re.search(r"[\0-\x09\x0b-\x1f\x7f]", note):
        raise Fault("is too long or holds control characters")
    text, blank, rest = note.rpartition("\n\n")
    if not blank or not rest.endswith("\n"):
        raise Fault("is not a signed note")
    lines = []
    for line in rest[:-1].split("\n"):
        match = re.fullmatch("\u2014 ([^ +]+) ([^ ]+)", line)
        signature = unbase64(match[2]) if match else b""
        if len(signature) < 5:
            raise Fault("has a line of signature that is none")
        lines.append(Line(match[1], signature[:4], signature[4:]))
    match = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,18})\n([^\n]+)", text)
    if not match or len(lines) > 128:
        raise Fault("is not a checkpoint of three lines and at most 128 signatures")
    root = unbase64(match[3])
    if len(root) != 32:
        raise Fault("has a root that is not 32 bytes")
    return Checkpoint((text + "\n").encode(), match[1], int(match[2]), root, lines)


def signed_by(openssl, checkpoint, verifier):
    """Whether the key has signed: None if no line is its own; every line of its own must be good."""
    lines = [line for line in checkpoint.lines if (line.name, line.id) == (verifier.name, key_id(verifier))]
    return all(is_good(openssl, checkpoint.text, verifier, line.signature) for line in lines) if lines else None


def is_good(openssl, text, verifier, signature):
    if verifier.algorithm == COSIGNATURE:
        seconds = int.from_bytes(signature[:8], "big")
        if len(signature) != 72 or seconds * 1000 >= END_OF_YEAR_9999:
            return False
        text, signature = b"cosignature/v1\ntime %d\n" % seconds + text, signature[8:]
    return openssl.ed25519(verifier.key, text, signature)


def verifier_text(verifier):
    return f"{verifier.name}+{key_id(verifier).hex()}+{base64.b64encode(bytes([verifier.algorithm]) + verifier.key).decode()}"


def policy_text(log, asked, witnesses):
    """The policy of a record, asked of any so many of the witnesses: pairs of a name and a verifier, in the order of their lines."""
    names = " ".join(name for name, _ in witnesses)
    lines = [f"log {verifier_text(log)}", *(f"witness {name} {verifier_text(it)}" for name, it in witnesses), f"group witnesses {asked} {names}", "quorum witnesses", ""]
    return "\n".join(lines).encode()
