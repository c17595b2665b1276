using System.Collections.Immutable;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of every accepted act, said without the engine's own rules wherever that can be done.</summary>
internal static class Laws
{
    private static readonly string[] ActsOnTheDirectory = ["FoundCommunity", "AddMember", "AddOrgan", "AppointChair", "EnrolCredential", "RevokeCredential", "RotateCredential", "AdoptPolicy", "AddPartner", "SetGoals", "SignHandover"];

    /// <summary>Names the laws that this step breaks.</summary>
    public static IEnumerable<string> Broken(Community before, IAct act, Entry entry, Community after) =>
    [
        .. OfTheActor(before, act, entry),
        .. OfTheDirectory(before, act, after),
        .. KeyLaws.Broken(before, act, entry, after),
        .. OfDocuments(before, after),
        .. Changed(before, after).SelectMany(proposal => ProposalLaws.Broken(before.Proposals.Find(proposal.Name), act, entry, proposal, after)),
        .. PackageLaws.Broken(before, after),
        .. ConsentLaws.OfStanding(before, act, entry, after),
        .. AnnexLaws.OfMeetings(before, act, entry, after),
        .. before.Proposals.Count > after.Proposals.Count ? ["a proposal is gone"] : Array.Empty<string>(),
    ];

    /// <summary>The proposals that the step made or changed.</summary>
    public static IEnumerable<Proposal> Changed(Community before, Community after) => ReferenceEquals(before.Proposals, after.Proposals)
        ? []
        : after.Proposals.Where(proposal => !ReferenceEquals(proposal, before.Proposals.Find(proposal.Name)));

    /// <summary>Whether it only grew.</summary>
    public static bool Continues<T>(ImmutableArray<T> before, ImmutableArray<T> after) => before == after || before.SequenceEqual(after.Take(before.Length));

    private static IEnumerable<string> OfTheActor(Community before, IAct act, Entry entry)
    {
        if (!before.IsFounded)
        {
            yield break;
        }

        var credential = before.Credentials[entry.By.Key];
        if (credential.RevokedEntry is not null || credential.Office != entry.By.Office)
        {
            yield return "a revoked key, or one of another office, acted";
        }

        if (!MatrixTests.Expected[Acts.NameOf(act)].HasFlag(entry.By.Office.Kind))
        {
            yield return "an office did what is not its own to do";
        }

        var day = before.DateAt(entry.At);
        if (entry.By.Office.Kind == OfficeKinds.Chair
            && !before.Terms.Any(term => term.Organ == credential.Office.Of && term.Member == credential.Holder && term.From <= day && day <= term.Until))
        {
            yield return "a Chair acted outside its term";
        }

        if (entry.By.Office.Kind == OfficeKinds.Ministry && before.Members.Single(member => member.Name == entry.By.Member).Joined > day)
        {
            yield return "a ministry acted before its country was a member";
        }
    }

    private static IEnumerable<string> OfTheDirectory(Community before, IAct act, Community after)
    {
        if (before.IsFounded && !ActsOnTheDirectory.Contains(Acts.NameOf(act)) && (before.Members, before.Organs, before.Terms, before.Credentials, before.DirectoryEntry)
            != (after.Members, after.Organs, after.Terms, after.Credentials, after.DirectoryEntry))
        {
            yield return "the directory changed by an act on something else";
        }

        var rulesMayGrow = act is AdoptRule or AttestSummitAnswer && before.Rules.All(rule => after.Rules.GetValueOrDefault(rule.Key) == rule.Value);
        if (before.IsFounded && ((before.Rules != after.Rules && !rulesMayGrow) || (before.Catalogue, before.Origin) != (after.Catalogue, after.Origin)))
        {
            yield return "the founding changed";
        }

        if (!ReferenceEquals(before.Credentials, after.Credentials) && before.Credentials.Values.Any(credential =>
            after.Credentials[credential.Key] with { RevokedEntry = credential.RevokedEntry } != credential
            || (credential.RevokedEntry is not null && after.Credentials[credential.Key] != credential)))
        {
            yield return "a credential became another, or came back";
        }
    }

    private static IEnumerable<string> OfDocuments(Community before, Community after) => ReferenceEquals(before.Documents, after.Documents) || after.Documents.Count % 16 != 0
        ? []
        : before.Documents.Where(document => after.Documents.GetValueOrDefault(document.Key) is not { } now
                || now.Distribution != document.Value.Distribution || now.Author != document.Value.Author || document.Value.Readers.Except(now.Readers).Any())
            .Select(document => $"the document {document.Key.Brief} was taken away from its readers");
}
