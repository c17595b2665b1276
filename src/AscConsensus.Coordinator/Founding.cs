using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>Writes entry 0 of a record: by whoever sets the community up, never by an rpc.</summary>
public static class Founding
{
    /// <exception cref="StartupException">The founding says something that cannot be, or there is a record already.</exception>
    public static void Write(JournalDatabase journal, FoundCommunity act, Instant at)
    {
        if (Decisions.Decide(Engine.Community.Empty, act, default, at, []) is Judgement.Refused refused)
        {
            throw new StartupException($"The community cannot be founded so: {refused.Sentence}", "Correct what it is to be founded with.");
        }

        if (KeyEnrolment.FaultOf(act.Origin, act, isFounding: true) is { } fault)
        {
            throw new StartupException($"The community cannot be founded so: {fault}", "Correct what it is to be founded with.");
        }

        using var batch = journal.Begin();
        if (batch.Head.Size > 0)
        {
            throw new StartupException($"The journal holds a record of {batch.Head.Size} entries already.", "Found the community in a journal of its own.");
        }

        var statement = new Statement { RequestId = Guid.CreateVersion7(at.ToDateTimeOffset()).ToString("D"), Origin = act.Origin }.With(act).ToByteArray();
        if (statement.Length > Leaf.MaxFoundingBodyLength)
        {
            throw new StartupException($"The founding has {statement.Length} bytes of at most {Leaf.MaxFoundingBodyLength}.", "Shorten the titles of the catalogue.");
        }

        var leaf = Leaf.Encode(0, at.ToUnixTimeMilliseconds(), statement);
        batch.Append(0, leaf, LeafHash.Of(leaf));
        batch.Commit(at.ToUnixTimeMilliseconds());
    }
}
