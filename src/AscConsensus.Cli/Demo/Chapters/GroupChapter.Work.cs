using AscConsensus.Client;
using AscConsensus.V1;
using Group = AscConsensus.V1.Group;

namespace AscConsensus.Cli;

// What the group does, and what becomes of it.
internal sealed partial class GroupChapter
{
    private AscClient Convenor => Community.Desk("convenor-2026-1");

    private async Task Write(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 29, 15), "words within the mandate");
        Narrator.Tell("The group is tempted to leave clause 4 out as well. That is not its business:");
        var withoutFour = OfTheGroup with { Clauses = [.. OfTheGroup.Clauses.Where(clause => clause.Id != "4")] };
        await Narrator.Refused(Reason.OutsideMandate, () => Convenor.Groups.ReviseAsync(TheGroup, withoutFour, ct));
        Narrator.Tell($"So it writes clause 3 anew: \"{OfTheGroup.Clauses[2].Wording}\" It stands beside the sponsors' text, which stays as it is. The milestone is reached, and the group says how far it is.");
        Done(await Convenor.Groups.ReviseAsync(TheGroup, OfTheGroup, ct));
        Done(await Convenor.Groups.ReachAsync(TheGroup, 1, ct));
        Done(await Convenor.Groups.ReportAsync(TheGroup, CitedDocument.Of("The group has a wording of clause 3; one member asks its capital."), findings: [new("3", Finding.SubjectToConfirmation)], ct: ct));
        var group = await QuoteGroup(GroupState.Working, ct);
        Narrator.Expect(group.Reports is [{ Final: false }] && group.Milestones is [{ ReachedTime: not null }], "there is one interim report, and the milestone is reached");
        Narrator.Expect((await Community.Chair.Proposals.GetAsync(Proposal, ct)).Revisions.Count == 1, "the sponsors' text is unchanged");
    }

    private async Task Report(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 8, 16), "the final report");
        Narrator.Tell("The capital has answered. The convenor reports by provision: clause 3 is agreed in the group. With that the group has ended, and the proposal is back in consultation.");
        Done(await Convenor.Groups.ReportAsync(TheGroup, CitedDocument.Of("The group agrees on its wording of clause 3 and recommends it."), final: true, [new("3", Finding.Agreed)], ct));
        await QuoteGroup(GroupState.Reported, ct);
        await Quote(Proposal, Phase.Consultation, ct);
        Narrator.Tell("The convenor's key does nothing from then on:");
        await Narrator.Refused(Reason.GroupEnded, () => Convenor.Groups.ReachAsync(TheGroup, 1, ct));
    }

    private async Task TakeOver(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 9, 10), "the sponsor takes the words over");
        Narrator.Tell("A group adopts nothing and changes nobody's text. Indonesia reads its words and makes that very document revision 2 of its own.");
        var group = await Community.Ministry("idn").Groups.GetAsync(TheGroup, ct);
        var read = await Community.Ministry("idn").Proposals.GetAsync(Proposal, ct);
        var act = new ReviseText { Proposal = Proposal, Revision = 2, Replaces = read.Revisions[^1].Text.Document.Fingerprint, Text = group.Texts[^1].Text };
        Done(await Community.Ministry("idn").Proposals.ReviseTextAsync(act, ct: ct));
        var revised = await Quote(Proposal, Phase.Consultation, ct);
        Narrator.Expect(revised.Revisions is [_, var second] && second.Text.Document.Fingerprint == group.Texts[^1].Text.Document.Fingerprint, "revision 2 is the group's own document");
    }

    private async Task<Group> QuoteGroup(GroupState state, CancellationToken ct)
    {
        var read = await Community.SecretaryGeneral.Groups.GetAsync(TheGroup, ct);
        Narrator.Expect(read.State == state, $"{TheGroup} is {state}, not {read.State}");
        Narrator.Quote(read.Sentence);
        return read;
    }
}
