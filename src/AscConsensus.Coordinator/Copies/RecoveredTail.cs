using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>Decides the entries of a copy after those of the journal, and writes them in one transaction.</summary>
internal sealed class RecoveredTail(Ledger ledger)
{
    /// <summary>Decides the next act, as this coordinator must have decided it when it recorded it.</summary>
    /// <exception cref="CopyRefusedException">It cannot have recorded that.</exception>
    public void Decide(StoredEntry stored)
    {
        var read = Read(stored);
        var community = ledger.Community;
        if (FaultOf(read, stored, community) is { } fault)
        {
            throw new CopyRefusedException($"Entry {stored.Number} of the copy cannot be in this record: {fault}", Recovery.TakeAnother);
        }

        var by = new Actor(community.Credentials[read.Key].Office, read.Key);
        ledger.RequestIds.Add(new RequestKey(by.Office, read.RequestId), read.Number);
        ledger.Advance(Decisions.Apply(community, read.Act, new Engine.Entry(read.Number, read.At, by)), read.Number + 1, read.At, read.LeafHash);
    }

    /// <summary>Writes them with every root that a member may hold signed, the documents, and the cosignatures.</summary>
    /// <returns>How many documents were added.</returns>
    public int Write(JournalDatabase journal, MissingEntries missing, MembersCopy copy, SignedNote note)
    {
        using var batch = journal.Begin();
        foreach (var entry in missing.Leaves())
        {
            batch.Append(entry.Number, entry.Leaf, entry.LeafHash);
            batch.SettleRoot();
        }

        var documents = AddDocuments(journal, batch, copy);
        if (batch.Tree.Size > batch.Head.Size)
        {
            AddCosignatures(batch, note);
        }

        batch.Commit(ledger.LastInstant.ToUnixTimeMilliseconds());
        return documents;
    }

    private static ReadEntry Read(StoredEntry stored)
    {
        try
        {
            return ReadEntry.Of(stored);
        }
        catch (StartupException)
        {
            throw new CopyRefusedException($"Entry {stored.Number} of the copy cannot be in this record: it is not one that this version writes.", Recovery.TakeAnother);
        }
    }

    private string? FaultOf(ReadEntry read, StoredEntry stored, Engine.Community community)
    {
        if (!Leaf.TryDecode(stored.Leaf, out var leaf, out var fault) || !community.Credentials.TryGetValue(read.Key, out var credential))
        {
            return fault ?? "its key was not enrolled.";
        }

        if (read.At < ledger.LastInstant || ledger.RequestIds.EntryOf(new RequestKey(credential.Office, read.RequestId)) is not null)
        {
            return "its instant is before the previous entry's, or its request id was used before.";
        }

        if (FaultOf(leaf, read.At, community.Origin, credential) is { } unsound)
        {
            return unsound;
        }

        // Documents that are not here were there when it was recorded.
        var sent = read.Act.Cited.Where(citation => citation.Fingerprint.Length == Fingerprint.Length).Select(citation => Fingerprint.Of(citation.Fingerprint)).Distinct();
        return KeyEnrolment.FaultOf(community.Origin, read.Act)
            ?? (Decisions.Decide(community, read.Act, read.Key, read.At, [.. sent.Where(cited => !community.Documents.ContainsKey(cited))]) as Judgement.Refused)?.Sentence;
    }

    // What was looked at when it was sent.
    private static string? FaultOf(Leaf leaf, Instant at, string origin, Engine.Credential credential)
    {
        var signatures = leaf.ReadSignatures();
        var isSigned = signatures[0].Algorithm != SignatureAlgorithm.None;
        if (!isSigned)
        {
            return AcceptanceRules.UnknownFieldIn(leaf.Body, Statement.Descriptor) is { } number ? $"it holds a field of number {number}, which there is not."
                : ActorBinding.FaultOf(origin, Statement.Parser.ParseFrom(leaf.Body), signatures.Length, isSigned, credential);
        }

        return SignedStatements.TryRead(leaf.Body, out var statement)
            ?? ActorBinding.FaultOf(origin, statement, signatures.Length, isSigned, credential)
            ?? (statement.NotAfterTime.ToInstant() < at ? "it was recorded after the time that its signer had set for it."
                : credential.Verifies(leaf.Body, signatures[0].Value.Span) ? null
                : "its signature is not that of its key.");
    }

    // What is damaged stays: the tables let nobody put other words in the place of those that there are.
    private int AddDocuments(JournalDatabase journal, Batch batch, MembersCopy copy)
    {
        var added = 0;
        foreach (var fingerprint in ledger.Community.Documents.Keys.Select(cited => cited.ToDigest()).Where(copy.Documents.Contains))
        {
            if (journal.ReadDocument(fingerprint) is null && journal.FindAttachment(fingerprint) is null && copy.FindDocument(fingerprint) is var (salt, content))
            {
                if (content.Length <= DocumentFingerprint.MaxSentLength)
                {
                    batch.AddDocument(fingerprint, salt, content);
                }
                else
                {
                    batch.Uploads.TakeBack(fingerprint, salt, content);
                }

                added++;
            }
        }

        return added;
    }

    private void AddCosignatures(Batch batch, SignedNote note)
    {
        foreach (var (office, witness) in ledger.Community.Witnesses())
        {
            if (Cosignature.TimeIn(note, witness) is not null)
            {
                var line = note.Signatures.First(signature => signature.Name == witness.Name && signature.KeyId == witness.KeyId);
                batch.Cosignatures.Add(new StoredCosignature(batch.Tree.Size, office.ToString(), line.ToString()));
            }
        }
    }
}
