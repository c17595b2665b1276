using AscConsensus.Engine;
using Proposal = AscConsensus.V1.Proposal;

namespace AscConsensus.Cli;

/// <summary>What else there is on a proposal: consents, requests, corrections, attachments, what went up to the Summit.</summary>
internal static class ProposalFacts
{
    public static IEnumerable<(string Word, string Value)> Of(Names names, Proposal read) =>
    [
        .. read.Consents.GroupBy(To).Select(kind => ("Consent", $"to {names.Say(kind.Key)}: {string.Join(", ", kind.Select(consent => names.Office(consent.Office)).Order(StringComparer.Ordinal))}")),
        .. read.Requests.Select(request => ("Request", $"{Numbered.Short(request.Request_)}: {names.Title(request.Member)} asks for {Choice.Say(request.Kind)}, {Choice.Say(request.State)}")),
        .. read.SummitReferences.Select(reference => ("Summit", Say(names, reference))),
        .. read.Corrections.Select(correction => ("Correction", $"{Numbered.Short(correction.Correction_)}: by {names.Office(correction.Office)}, {Choice.Say(correction.State)}{(correction.State == V1.CorrectionState.Objected ? "" : $", in effect from {names.Say(correction.EffectiveTime)}")}{(correction.State == V1.CorrectionState.Pending ? " unless a member objects" : "")}")),
        .. read.Attachments.Select(attached => ("Attached", $"{attached.Title}, by {names.Office(attached.Office)} (entry {attached.Entry}): asc document get {Convert.ToHexStringLower(attached.Document.Fingerprint.Span)}")),
        ("May join", names.Titles(read.CoSponsors.Except(read.Sponsors))),
        ("Package", read.Package.Length > 0 ? Numbered.Short(read.Package) : ""),
        ("Group", read.Group.Length > 0 ? $"{Numbered.Short(read.Group)}: asc group show {Numbered.Short(read.Group)}" : ""),
        ("Comes back", read.ReturnDate.Length > 0 ? read.ReturnDate.ToDate().Say() : ""),
        .. read.Reminders.Select(reminder => ("Reminded", $"{string.Join(", ", reminder.Offices.Select(names.Office).Order(StringComparer.Ordinal))}, {names.Say(reminder.EntryTime)}")),
    ];

    private static ConsentTo To(V1.Consent consent) =>
        new(consent.Kind, consent.Sponsor, string.Join(' ', consent.PackageProposals), consent.DueTime?.ToInstant());

    private static string Say(Names names, V1.SummitReference reference) => string.Concat(
        reference.ReferredTime is { } referred ? $"referred {names.Say(referred)}" : "endorsed",
        reference.HasAnswerEntry ? $"; answer {Choice.Say(reference.Answer)}, {reference.DecidedDate.ToDate().Say()} (entry {reference.AnswerEntry})" : "",
        reference.AttestedTime is { } attested ? $", attested {names.Say(attested)}" : "");
}
