using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>One immutable wording of a proposal. Its words are in the document; its title and clause ids are facts.</summary>
public sealed record Revision(uint Number, Fingerprint Text, string Title, ImmutableArray<string> Clauses, ulong Entry, Instant At, string By)
{
    public static Revision Of(Text text, uint number, Entry entry) =>
        new(number, Fingerprint.Of(text.Document.Fingerprint), text.Title, [.. text.Clauses], entry.Number, entry.At, entry.By.Member);
}
