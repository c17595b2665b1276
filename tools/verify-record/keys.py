"""Whose each key is, from which entry until which, and what is asked of keys (docs/record.md, "Keys")."""

import hashlib
from dataclasses import dataclass

import signatures

CONNECTION, SIGNING, WITNESS = 1, 2, 3
WORDS = {CONNECTION: "connection", SIGNING: "signing", WITNESS: "witness"}
# Where any act must be signed, whoever has an office's connection gives it no key that signs, and changes no policy.
CHANGES = {"EnrolCredential", "RotateCredential", "RevokeCredential", "AdoptPolicy"}
SECRETARY_GENERAL = "offices/secretary-general"


@dataclass
class Credential:
    key: bytes
    office: str
    holder: str
    use: int
    public_key: bytes
    ended: int | None = None


class Keys:
    """The state that the entries read so far make of keys."""

    def __init__(self):
        self.credentials = {}
        self.convenors = {}
        self.origin = ""
        self.checkpoint_key = b""
        self.signed_acts = set()
        self.witnesses_asked = 0

    def found(self, founding):
        """Takes the founding; tells what is wrong with its keys."""
        self.origin = founding.get("origin", "")
        self.checkpoint_key = founding.get("checkpoint_key", b"")
        self.adopt(founding.get("policy", {}))
        if len(self.checkpoint_key) != 32:
            yield "founds a record whose checkpoint key is none"
        for enrolment in founding.get("credentials", []):
            yield from self.enrol(enrolment, [])

    def adopt(self, policy):
        self.signed_acts = set(policy.get("signed_acts", []))
        self.witnesses_asked = policy.get("witnesses", 0)

    def asks_signature(self, act, actor):
        if act in CHANGES and self.signed_acts and self.signs(actor):
            return True
        return bool(self.signed_acts & {"*", act})

    def signs(self, actor):
        """Whether the office, in this holder's term, has a key that signs."""
        return any((it.office, it.holder, it.use, it.ended) == (actor.office, actor.holder, SIGNING, None) for it in self.credentials.values())

    def witnesses(self):
        return [it for it in self.credentials.values() if it.use == WITNESS and it.ended is None]

    def public_keys(self):
        """SubjectPublicKeyInfo of the checkpoint's key, and of every key that ever signed or cosigned."""
        yield signatures.ED25519_HEAD + self.checkpoint_key
        for credential in self.credentials.values():
            if credential.use == SIGNING:
                yield credential.public_key
            elif credential.use == WITNESS:
                yield signatures.ED25519_HEAD + credential.public_key

    def apply(self, number, name, act, actor, proofs):
        """What an act changes; tells what is wrong with it. Possession to be shown is added to proofs."""
        if name == "AdoptPolicy":
            self.adopt(act.get("policy", {}))
        elif name == "SetUpGroup":
            ministry = "offices/ministry-" + act.get("convenor", "").rpartition("/")[2].lower()
            self.convenors["offices/convenor-" + act.get("group", "").rpartition("/")[2]] = ministry
        elif name == "EnrolCredential":
            yield from self.may_change(actor, act.get("office", ""), act.get("holder", ""), act)
            yield from self.enrol(act, proofs, shown=True)
        elif name in ("RevokeCredential", "RotateCredential"):
            ending = self.credentials.get(act.get("key"))
            if ending is None or ending.ended is not None:
                yield "ends a key that is not in force"
                return
            successor = act.get("successor", {})
            yield from self.may_change(actor, ending.office, ending.holder, successor if name == "RotateCredential" else act)
            ending.ended = number
            if name == "RotateCredential":
                if (ending.office, ending.holder, ending.use) != (successor.get("office"), successor.get("holder", ""), successor.get("use")):
                    yield "rotates a key to one of another office, holder or use"
                yield from self.enrol(successor, proofs, shown=True)

    def may_change(self, actor, office, holder, act):
        own = actor.office in (office, self.convenors.get(office)) and actor.holder == holder
        if not own and not (actor.office == SECRETARY_GENERAL and "note" in act):
            yield f"changes a key of {office} without being it or having its note"

    def enrol(self, act, proofs, shown=False):
        key, use, public_key = act.get("key", b""), act.get("use"), act.get("public_key", b"")
        credential = Credential(key, act.get("office", ""), act.get("holder", ""), use, public_key)
        if key in self.credentials:
            yield f"enrols the key {key.hex()} again"
            return
        self.credentials[key] = credential
        sound = {
            CONNECTION: len(key) == 32 and not public_key,
            SIGNING: signatures.is_p256(public_key) and hashlib.sha256(public_key).digest() == key,
            WITNESS: len(public_key) == 32 and signatures.ed25519_id(public_key) == key,
        }
        if not sound.get(use):
            yield f"enrols the key {key.hex()}, which is not one of its use"
        elif use == WITNESS and sum(other.office == credential.office for other in self.witnesses()) > 1:
            yield f"enrols a second witness of {credential.office}"
        elif use != CONNECTION and shown:
            text = f"{self.origin}\n{credential.office}\n{credential.holder}\n{WORDS[use]}\n{key.hex()}\n".encode()
            proofs.append((credential, signatures.pae(signatures.POSSESSION, text), act.get("possession", b"")))
