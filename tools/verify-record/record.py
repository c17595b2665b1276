"""Verifies a bundle: its tree, its checkpoint, its entries, its keys and its documents."""

import hashlib
import re

import note
import signatures
from bundle import WIDTH, parse_tile, read_leaves, tile_path, tiles_of
from entries import Entries
from findings import Damaged, Fault
from tree import Tree, leaf_hash


def verify(bundle, schema, openssl, found):
    """Adds what is found; returns the summary of a record that is sound."""
    data = bundle.read("checkpoint")
    if data is None:
        raise Damaged("There is no checkpoint in it.")
    try:
        checkpoint = note.read_checkpoint(data)
    except Fault as fault:
        raise Damaged(f"The checkpoint {fault}.") from fault
    listed = sum(it[2] for it in map(parse_tile, bundle.under("tile")) if it and it[0] == "entries")
    if checkpoint.size != listed:
        found.add(f"The checkpoint is of {checkpoint.size} entries, and there are {listed}.")
    if not 0 < checkpoint.size <= listed:
        return None

    leaves = read_leaves(bundle, checkpoint.size, found)
    tree = true_tree(bundle, checkpoint, leaves, found)
    entries = Entries(schema, openssl, found, tree)
    entries.read(leaves)
    grade = verify_checkpoint(openssl, checkpoint, entries.keys, found)
    verify_files(bundle, checkpoint, entries, found)
    documents = verify_documents(bundle, entries.cited, found)
    founding = f"The leaf hash of its founding is {tree.levels[0][0].hex()}: compare it with the one that was exchanged."
    return f"Sound: {checkpoint.origin}, {checkpoint.size} entries, {entries.signed} signed, {documents} documents; {grade}. {founding}"


def true_tree(bundle, checkpoint, leaves, found):
    """Compares leaves, stored nodes and root. The tree is that of the leaves, or of the stored leaf hashes if the checkpoint is of these."""
    hashes = [b"" if leaf is None else leaf_hash(leaf) for leaf in leaves]
    computed = Tree(hashes)
    stored, missing = {}, []
    for level in range(8):
        for index, width in tiles_of(checkpoint.size >> 8 * level):
            name = tile_path(level, index, width)
            tile = bundle.read(name)
            if tile is None or len(tile) != 32 * width:
                missing.append(name)
            else:
                stored.update(((level, index * WIDTH + i), tile[32 * i : 32 * i + 32]) for i in range(width))
    for name in missing:
        found.add(f"The tile {name} is missing or not of its length.")

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


def verify_files(bundle, checkpoint, entries, found):
    """Policy and keys follow from the entries, and there is no other file."""
    keys = entries.keys
    policy = bundle.read("policy")
    if policy is not None:
        try:
            log, asked, witnesses = note.read_policy(policy)
            true = (note.Verifier(keys.origin, note.ED25519, keys.checkpoint_key), keys.witnesses_asked, {witness_of(keys, it) for it in keys.witnesses()})
            if (log, asked, witnesses) != true:
                found.add("The policy names other keys, or asks for other witnesses, than the record.")
        except Fault as fault:
            found.add(f"The policy {fault}.")

    tiles = {tile_path("entries", *it) for it in tiles_of(checkpoint.size)}
    tiles |= {tile_path(level, *it) for level in range(8) for it in tiles_of(checkpoint.size >> 8 * level)}
    spkis = {signatures.ED25519_HEAD + keys.checkpoint_key}
    spkis |= {it.public_key if len(it.public_key) == 91 else signatures.ED25519_HEAD + it.public_key for it in keys.credentials.values() if it.public_key}
    known = {f"keys/{hashlib.sha256(spki).hexdigest()}.pem": spki for spki in spkis}
    for name in bundle.names:
        if name in known:
            if b"".join(bundle.read(name).split()) != b"".join(signatures.pem(known[name]).split()):
                found.add(f"The file {name} does not hold that key.")
        elif name not in tiles and name not in ("checkpoint", "policy") and not re.fullmatch("documents/[0-9a-f]{64}", name):
            found.add(f"The file {name} is not of this record.")


def verify_documents(bundle, cited, found):
    names = bundle.under("documents")
    for name in names:
        data = bundle.read(name)
        salt, content = data[:32], data[32:]
        made = hashlib.sha256(b"ascconsensus/document/v1\0" + salt + len(content).to_bytes(8, "big") + content).hexdigest()
        fingerprint = name.partition("/")[2]
        if len(salt) == 32 and made == fingerprint:
            continue
        entry = next((entry for key, entry in cited.items() if key.hex() == fingerprint), None)
        if entry is None:
            found.add(f"The document {fingerprint} has other bytes than its fingerprint is of.")
        else:
            found.entry(entry, f"cites the document {fingerprint}, which has other bytes than its fingerprint is of")
    return len(names)
