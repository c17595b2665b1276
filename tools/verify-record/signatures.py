"""Signatures, verified by OpenSSL (docs/record.md, "Signature" and "Checkpoint")."""

import base64
import hashlib
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_long, c_size_t, c_void_p
from ctypes.util import find_library

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
    """OpenSSL's library, which the command is made of too: a process for each signature would take a hundred times as long."""

    FUNCTIONS = (
        ("d2i_PUBKEY", c_void_p, (c_void_p, POINTER(c_char_p), c_long)),
        ("EVP_PKEY_free", None, (c_void_p,)),
        ("EVP_sha256", c_void_p, ()),
        ("EVP_MD_CTX_new", c_void_p, ()),
        ("EVP_MD_CTX_free", None, (c_void_p,)),
        ("EVP_DigestVerifyInit", c_int, (c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)),
        ("EVP_DigestVerify", c_int, (c_void_p, c_char_p, c_size_t, c_char_p, c_size_t)),
    )

    def __init__(self):
        path = find_library("crypto")
        if path is None:
            raise SystemExit("OpenSSL's library, libcrypto, is not on this machine.")
        self.library = CDLL(path)
        for name, result, arguments in self.FUNCTIONS:
            function = getattr(self.library, name)
            function.restype, function.argtypes = result, arguments
        self.sha256 = self.library.EVP_sha256()

    def ecdsa(self, spki, message, signature):
        return self.verify(spki, self.sha256, message, der(signature))

    def ed25519(self, key, message, signature):
        return len(signature) == 64 and self.verify(ED25519_HEAD + key, None, message, signature)

    def verify(self, spki, digest, message, signature):
        key = self.library.d2i_PUBKEY(None, byref(c_char_p(spki)), len(spki))
        context = self.library.EVP_MD_CTX_new()
        try:
            return (
                key is not None
                and self.library.EVP_DigestVerifyInit(context, None, digest, None, key) == 1
                and self.library.EVP_DigestVerify(context, signature, len(signature), message, len(message)) == 1
            )
        finally:
            self.library.EVP_MD_CTX_free(context)
            self.library.EVP_PKEY_free(key)
