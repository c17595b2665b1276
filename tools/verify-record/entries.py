"""Follows the record entry by entry: who did each, by which key, and whether what was signed is so (docs/record.md, "What a verifier checks")."""

import re
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count

import signatures
from findings import Fault
from keys import CONNECTION, SIGNING, WITNESS, Keys
from leaf import ECDSA, END_OF_YEAR_9999, read_leaf
from statement import Reader, act_of, citations

UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# So many verifications wait at most: a long record is not held in memory twice.
WAITING = 2_000


class Entries:
    """What the entries say, after reading all of them."""

    def __init__(self, schema, openssl, found, tree):
        self.schema, self.openssl, self.found, self.tree = schema, openssl, found, tree
        self.keys = Keys()
        self.requests = {}
        self.cited = {}
        self.offices = {}
        self.instant = 0
        self.signed = 0
        self.waiting = []

    def read(self, leaves):
        with ThreadPoolExecutor(cpu_count()) as pool:
            for number, data in enumerate(leaves):
                if data is not None:
                    try:
                        self.entry(number, data)
                    except Fault as fault:
                        self.found.entry(number, str(fault))
                        if number == 0:
                            return  # Whose the keys are follows from the founding.
                if len(self.waiting) >= WAITING:
                    self.settle(pool)
            self.settle(pool)

    def settle(self, pool):
        results = pool.map(lambda it: it[1](), self.waiting)
        for (number, _, what), is_good in zip(self.waiting, results):
            if not is_good:
                self.found.entry(number, what)
        self.waiting.clear()

    def entry(self, number, data):
        leaf = read_leaf(data)
        if leaf.number != number:
            self.found.entry(number, f"says that it is entry {leaf.number}: it is not in its place")
        if leaf.instant < self.instant:
            self.found.entry(number, "has an instant before that of the entry before it")
        self.instant = max(self.instant, leaf.instant)
        signed = bool(leaf.signatures) and leaf.signatures[0].algorithm == ECDSA
        body = Reader(self.schema, signed).message("Statement", leaf.body)
        name, act = act_of(self.schema, body)
        for fingerprint in citations(act):
            self.cited.setdefault(fingerprint, number)
        if (number == 0) != (name == "FoundCommunity"):
            raise Fault("is the founding where there is none, or is not where it is")
        self.offices[number] = body.get("office", "")
        self.bound(number, leaf, body, signed)
        if number == 0:
            self.founding(act, body)
            return
        actor = self.actor(number, leaf, name, body)
        if actor:
            self.change(number, name, act, actor)

    def founding(self, act, body):
        for what in self.keys.found(act):
            self.found.entry(0, what)
        if body.get("office") or body.get("origin") != self.keys.origin:
            self.found.entry(0, "is of another record, or of an office")

    def actor(self, number, leaf, name, body):
        """The credential that acts; None if there is none in force."""
        if body.get("origin") != self.keys.origin:
            self.found.entry(number, f"is a statement for another record, {body.get('origin', '')}")
        if len(leaf.signatures) != 1:
            self.found.entry(number, "carries more than its actor's key")
        actor = self.key(number, leaf.signatures[0], leaf.body)
        if actor is None:
            return None
        if actor.office != body.get("office"):
            self.found.entry(number, f"is a statement of {body.get('office', '')} by a key of {actor.office}")
        if leaf.signatures[0].algorithm == ECDSA:
            self.signed += 1
        elif self.keys.asks_signature(name, actor):
            self.found.entry(number, f"is not signed, and the community asks that of {name}")
        return actor

    def key(self, number, signature, body):
        credential = self.keys.credentials.get(signature.key)
        if credential is None:
            self.found.entry(number, f"is by the key {signature.key.hex()}, which is of no office")
            return None
        if credential.ended is not None:
            self.found.entry(number, f"is by a key of {credential.office} that ended with entry {credential.ended}")
            return None
        if credential.use != (SIGNING if signature.algorithm == ECDSA else CONNECTION):
            self.found.entry(number, f"is by a key of {credential.office} that is for another use")
            return None
        if signature.algorithm == ECDSA:
            self.verify(number, credential, signatures.pae(signatures.STATEMENT, body), signature.value, "has a signature that is not good")
        return credential

    def verify(self, number, credential, message, signature, what):
        if credential.use == WITNESS:
            self.waiting.append((number, lambda: self.openssl.ed25519(credential.public_key, message, signature), what))
        elif fault := signatures.signature_fault(signature):
            self.found.entry(number, fault)
        else:
            self.waiting.append((number, lambda: self.openssl.ecdsa(credential.public_key, message, signature), what))

    def bound(self, number, leaf, body, signed):
        """What a statement binds beside its act."""
        request = (body.get("office", ""), body.get("request_id", ""))
        if not UUID.fullmatch(request[1]):
            self.found.entry(number, "has a request id that is no UUID in lower case")
        if (first := self.requests.setdefault(request, number)) != number:
            self.found.entry(number, f"has the request id of entry {first}, of the same office")
        if not signed:
            return
        until = body.get("not_after_time")
        seconds, nanos = (until or {}).get("seconds", 0), (until or {}).get("nanos", 0)
        if until is None or nanos % 1_000_000 or not 0 <= nanos < 1_000_000_000 or not 0 <= seconds * 1000 < END_OF_YEAR_9999:
            self.found.entry(number, "does not say in whole milliseconds until when it may be accepted")
        elif seconds * 1000 + nanos // 1_000_000 < leaf.instant:
            self.found.entry(number, "was accepted after the time until which it was signed")
        anchor = body.get("anchor", {})
        size = anchor.get("size", 0)
        if not 0 < size <= number:
            self.found.entry(number, "rests on a record that was not before it")
        elif anchor.get("root") != self.tree.root(size):
            self.found.entry(number, f"rests on another record of {size} entries than this one")
        if own := body.get("latest_own"):
            earlier = own.get("entry", 0)
            if earlier >= number or own.get("leaf_hash") != self.tree.levels[0][earlier] or self.offices.get(earlier) != body.get("office"):
                self.found.entry(number, f"names entry {earlier} as its office's own, and that is another")

    def change(self, number, name, act, actor):
        proofs = []
        for what in self.keys.apply(number, name, act, actor, proofs):
            self.found.entry(number, what)
        for credential, message, possession in proofs:
            self.verify(number, credential, message, possession, f"enrols a key of {credential.office} that did not sign its enrolment")
