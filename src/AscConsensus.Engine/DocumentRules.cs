using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Acts cite documents; the first act that cites one settles who may read it.</summary>
internal static class DocumentRules
{
    public static Judgement Decide(Community community, IAct act, Actor by, IReadOnlyCollection<Fingerprint> sent)
    {
        // Most acts cite nothing and come with nothing.
        if (act.Cited.TryGetNonEnumeratedCount(out var count) && count + sent.Count == 0)
        {
            return Accept();
        }

        var cited = new Dictionary<Fingerprint, Citation>();
        foreach (var citation in act.Cited)
        {
            var fingerprint = Fingerprint.Of(citation.Fingerprint);
            if (!cited.TryAdd(fingerprint, citation) && !citation.Equals(cited[fingerprint]))
            {
                return Refuse(Reason.DistributionDiffers, $"The document {fingerprint.Brief} is cited twice, with different distributions.");
            }

            foreach (var name in citation.Offices)
            {
                if (!community.HasOffice(Office.TryParse(name, out var office) ? office.Value : default))
                {
                    return Refuse(Reason.UnknownOffice, $"There is no {name}.");
                }
            }

            // Whoever may not read a document hears the same as if there were none.
            if (!community.Documents.TryGetValue(fingerprint, out var facts) || !facts.MayBeReadBy(by.Office))
            {
                if (!sent.Contains(fingerprint) || facts is not null)
                {
                    return Refuse(Reason.DocumentMissing, $"The document {fingerprint.Brief} was not sent with the act and is not in the record for this office.");
                }
            }
            else if (facts.Distribution != citation.Distribution || citation.Offices.Any(name => !facts.Readers.Any(reader => reader.ToString() == name)))
            {
                return Refuse(Reason.DistributionDiffers, $"The document {fingerprint.Brief} is in the record with another distribution.");
            }
        }

        foreach (var fingerprint in sent)
        {
            if (!cited.ContainsKey(fingerprint))
            {
                return Refuse(Reason.DocumentNotCited, $"The document {fingerprint.Brief} came with the act, but the act does not cite it.");
            }
        }

        return Accept();
    }

    public static Community Apply(Community community, IAct act, Entry entry)
    {
        foreach (var citation in act.Cited)
        {
            var fingerprint = Fingerprint.Of(citation.Fingerprint);
            if (!community.Documents.ContainsKey(fingerprint))
            {
                var readers = citation.Offices.Select(name => Office.TryParse(name, out var office) ? office.Value : default);
                community = community with
                {
                    Documents = community.Documents.With(fingerprint, new DocumentFacts(citation.Distribution, [.. readers], entry.By.Office)),
                };
            }
        }

        return community;
    }
}
