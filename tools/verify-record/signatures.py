"""Signatures, verified by the openssl command (docs/record.md, "Signature" and "Checkpoint")."""

import base64
import hashlib
import os
import subprocess
import tempfile

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
P256_HEAD = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")
ED25519_HEAD = bytes.fromhex("302a300506032b6570032100")
STATEMENT = b"application/vnd.ascconsensus.statement.v1+protobuf"
POSSESSION = b"application/vnd.ascconsensus.key-possession.v1"


def pae(payload_type, body):
    """The pre-authentication encoding of DSSE v1."""
    return b"DSSEv1 %d %s %d %s" % (len(payload_type), payload_type, len(body), body)


def is_p256(key):
    """Whether these bytes are a key that signs, as it is enrolled."""
    if len(key) != 91 or not key.startswith(P256_HEAD):
        return False
    x, y = int.from_bytes(key[27:59], "big"), int.from_bytes(key[59:], "big")
    return x < P and y < P and (y * y - (x * x * x - 3 * x + B)) % P == 0


def ed25519_id(key):
    return hashlib.sha256(ED25519_HEAD + key).digest()


def pem(spki):
    text = base64.b64encode(spki).decode()
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "\n".join(["-----BEGIN PUBLIC KEY-----", *lines, "-----END PUBLIC KEY-----", ""]).encode()


def signature_fault(signature):
    """Why 64 bytes are not r and s in the form that is accepted; None if they are."""
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not 0 < r < ORDER or not 0 < s < ORDER:
        return "has a signature that is not r and s"
    return None if s <= ORDER // 2 else "has a signature whose s is in the upper half of the order"


def der(signature):
    """r and s as openssl reads them."""
    def integer(data):
        data = data.lstrip(b"\0")
        data = b"\0" + data if not data or data[0] & 0x80 else data
        return bytes([2, len(data)]) + data

    both = integer(signature[:32]) + integer(signature[32:])
    return bytes([0x30, len(both)]) + both


class OpenSsl:
    """Runs the command over files of its own."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="verify-record-")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def ecdsa(self, spki, message, signature):
        return self.run(spki, message, der(signature), lambda key, text, made: ["dgst", "-sha256", "-verify", key, "-signature", made, text])

    def ed25519(self, key, message, signature):
        return len(signature) == 64 and self.run(
            ED25519_HEAD + key, message, signature,
            lambda key, text, made: ["pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", text, "-sigfile", made],
        )

    def run(self, spki, message, signature, arguments):
        with tempfile.TemporaryDirectory(dir=self.folder.name) as folder:
            paths = []
            for name, data in (("key", pem(spki)), ("text", message), ("signature", signature)):
                paths.append(os.path.join(folder, name))
                with open(paths[-1], "wb") as file:
                    file.write(data)
            return subprocess.run(["openssl", *arguments(*paths)], capture_output=True, check=False).returncode == 0
