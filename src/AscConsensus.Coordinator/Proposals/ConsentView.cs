using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>A consent as readers see it.</summary>
internal static class ConsentView
{
    public static V1.Consent Of(Engine.Consent consent) => new()
    {
        Office = consent.Office.ToString(),
        Kind = consent.To.Kind,
        Entry = consent.Entry,
        EntryTime = consent.At.ToTimestamp(),
        Sponsor = consent.To.Sponsor,
        PackageProposals = { consent.To.Proposals },
        DueTime = consent.To.DueAt?.ToTimestamp(),
    };
}
