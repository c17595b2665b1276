"""Verifies a record: its tree, its checkpoint, its entries, its keys and its documents."""

import hashlib

import note
import signatures
from entries import Entries
from files import limit_of
from findings import Damaged, Fault
from tiles import entries_in, names_of, parse_tile, read_leaves, read_nodes
from tree import Tree, leaf_hash


def verify(files, schema, openssl, found):
    """Adds what is found; returns the summary of a record that is sound."""
    data = files.read("checkpoint")
    if data is None:
        raise Damaged("There is no checkpoint in it.")
    try:
        checkpoint = note.read_checkpoint(data)
    except Fault as fault:
        raise Damaged(f"The checkpoint {fault}.") from fault
    listed = entries_in(files)
    if not 0 < checkpoint.size <= listed or (checkpoint.size < listed and not files.is_mirror):
        found.add(f"The checkpoint is of {checkpoint.size} entries, and there are {listed}.")
    if not 0 < checkpoint.size <= listed:
        return None

    leaves = read_leaves(files, checkpoint.size, found)
    tree = true_tree(files, checkpoint, leaves, found)
    entries = Entries(schema, openssl, found, tree)
    entries.read(leaves)
    grade = verify_checkpoint(openssl, checkpoint, entries.keys, found)
    verify_files(files, checkpoint, entries, found)
    documents = verify_documents(files, entries.cited, found)
    beyond = f" {listed - checkpoint.size} entries that it does not cover were left aside." if listed > checkpoint.size else ""
    founding = f"The leaf hash of its founding is {tree.levels[0][0].hex()}: compare it with the one that was exchanged."
    return f"Sound: {checkpoint.origin}, {checkpoint.size} entries, {entries.signed} signed, {documents} documents; {grade}.{beyond} {founding}"


def true_tree(files, checkpoint, leaves, found):
    """Compares leaves, stored nodes and root. The tree is that of the leaves, or of the stored leaf hashes if the checkpoint is of these."""
    hashes = [b"" if leaf is None else leaf_hash(leaf) for leaf in leaves]
    computed = Tree(hashes)
    stored = read_nodes(files, checkpoint.size, found)
    told = Tree([stored.get((0, number), leaf) for number, leaf in enumerate(hashes)])
    right = told if computed.root() != checkpoint.root and told.root() == checkpoint.root else computed
    if right.root() != checkpoint.root:
        found.add(f"The checkpoint has another root than the tree of these {checkpoint.size} entries.")
    for (level, index), node in stored.items():
        if level == 0 and node != hashes[index]:
            found.entry(index, "has another leaf hash than the one stored in its tile")
        elif level and node != right.level(8 * level)[index]:
            first = index << 8 * level
            last = first + (1 << 8 * level) - 1
            found.add(f"Entry {last} completed a node over entries {first} to {last} that is stored as another.")
    return right


def verify_checkpoint(openssl, checkpoint, keys, found):
    """The coordinator's signature and the witnesses'; returns the grade in words."""
    if checkpoint.origin != keys.origin:
        found.add(f"The checkpoint is of the record {checkpoint.origin}; its founding is of {keys.origin}.")
    coordinator = note.Verifier(keys.origin, note.ED25519, keys.checkpoint_key)
    if not note.signed_by(openssl, checkpoint, coordinator):
        found.add("The checkpoint is not signed by the checkpoint key of the founding.")
    witnessed = 0
    for witness in keys.witnesses():
        is_good = note.signed_by(openssl, checkpoint, witness_of(keys, witness))
        if is_good is False:
            found.add(f"The cosignature of the witness of {witness.office} is not good.")
        witnessed += bool(is_good)
    asked = keys.witnesses_asked
    counts = f"{witnessed} of {len(keys.witnesses())} witnesses have cosigned, {asked} asked for"
    return f"{'witnessed' if 0 < asked <= witnessed else 'recorded'}: {counts}"


def witness_of(keys, credential):
    return note.Verifier(f"{keys.origin}/{credential.office}", note.COSIGNATURE, credential.public_key)


def verify_files(files, checkpoint, entries, found):
    """Policy and keys follow from the entries, and there is no other file."""
    keys = entries.keys
    policy, true = files.read("policy"), policy_of(keys)
    if policy is None and true and not files.is_mirror:
        found.add("The policy is missing: the community asks for witnesses.")
    if policy is not None and policy != true:
        found.add("The policy names other keys, or asks for other witnesses, than the record.")

    tiles = names_of(checkpoint.size)
    known = {f"keys/{hashlib.sha256(spki).hexdigest()}.pem": spki for spki in keys.public_keys()}
    for name in sorted(files.names):
        if name.startswith("keys/") and limit_of(name):
            if name not in known:
                found.add(f"The file {name} is of no key of this record.")
            elif files.read(name) != signatures.pem(known[name]):
                found.add(f"The file {name} does not hold that key.")
        elif limit_of(name) is None or (parse_tile(name) and name not in tiles and not files.is_mirror):
            found.add(f"The file {name} is not of this record.")
    for name in sorted(set() if files.is_mirror else known.keys() - files.names):
        found.add(f"The file {name} is missing.")


def member_of(ministry):
    """The member of offices/ministry-idn is members/IDN."""
    return "members/" + ministry.rpartition("-")[2].upper()


def policy_of(keys):
    """The policy as it lies in a bundle; None if the community asks for no witnesses, or has fewer than it asks for."""
    witnesses = sorted(keys.witnesses(), key=lambda it: it.office)
    if not 0 < keys.witnesses_asked <= len(witnesses):
        return None
    log = note.Verifier(keys.origin, note.ED25519, keys.checkpoint_key)
    return note.policy_text(log, keys.witnesses_asked, [(member_of(it.office), witness_of(keys, it)) for it in witnesses])


def verify_documents(files, cited, found):
    """Returns how many documents are here that acts cite."""
    verified = 0
    for name in filter(limit_of, files.under("documents")):
        data = files.read(name)
        salt, content = data[:32], data[32:]
        made = hashlib.sha256(b"ascconsensus/document/v1\0" + salt + len(content).to_bytes(8, "big") + content).hexdigest()
        fingerprint = name.partition("/")[2]
        entry = cited.get(bytes.fromhex(fingerprint))
        is_right = len(salt) == 32 and made == fingerprint
        if entry is not None:
            verified += is_right
            if not is_right:
                found.entry(entry, f"cites the document {fingerprint}, which has other bytes than its fingerprint is of")
        elif not files.is_mirror:
            found.add(f"No act cites the document {fingerprint}: it does not belong here.")
        elif not is_right:
            # In a mirror the words are there before the entry that cites them.
            found.add(f"The document {fingerprint} has other bytes than its fingerprint is of.")
    return verified
