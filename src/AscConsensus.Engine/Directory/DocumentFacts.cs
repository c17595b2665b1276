using System.Collections.Immutable;
using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What the record says of a document: who may read it. Its words are beside the record.</summary>
public sealed record DocumentFacts(Distribution Distribution, ImmutableArray<Office> Readers, Office Author)
{
    // A convenor is a member at work in a group.
    private const OfficeKinds Members = OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.SecretaryGeneral | OfficeKinds.Convenor;

    public bool MayBeReadBy(Office office) =>
        Distribution == Distribution.Public
        || (Distribution == Distribution.Members && Members.HasFlag(office.Kind))
        || office == Author
        || Readers.Contains(office);

    public DocumentFacts AlsoFor(IEnumerable<Office> offices)
    {
        ImmutableArray<Office> more = [.. offices.Where(office => !Readers.Contains(office)).Distinct()];
        return more.Length == 0 ? this : this with { Readers = [.. Readers, .. more] };
    }

    public Citation Cite(Fingerprint fingerprint)
    {
        var citation = new Citation { Fingerprint = fingerprint.ToByteString(), Distribution = Distribution };
        citation.Offices.AddRange(Readers.Select(reader => reader.ToString()));
        return citation;
    }
}
