using System.CommandLine;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair sets up an ad-hoc group on a meeting's decision.</summary>
internal static class SetUpGroupVerb
{
    public static Verb Create()
    {
        var title = new Argument<string>("TITLE") { Description = "What it is to do, at most 300 characters." };
        var proposal = new Option<string?>("--proposal") { Description = "It works on this proposal, which it takes into group review.", HelpName = "idn-2026-1" };
        var activity = new Option<string?>("--activity") { Description = "It works on this activity.", HelpName = "idn-2026-1-1" };
        var item = new Option<string?>("--plan-item") { Description = "It works on this item of the Plan of Action.", HelpName = "VI.1" };
        var mandate = WordsOption.Required("--mandate", "The mandate");
        var clauses = new Option<string[]>("--clause") { Description = "On a proposal: a clause within the mandate; may be given several times. The whole text if left out.", HelpName = "ID" };
        var convenor = new Option<string>("--convenor") { Description = "The member that convenes it.", Required = true, HelpName = "SGP" };
        var members = new Option<string[]>("--member") { Description = "A member that takes part; may be given several times. \"all\" is every member.", Required = true, HelpName = "IDN" };
        var due = new Option<string>("--due") { Description = "When its report is due.", Required = true, HelpName = "DAY" };
        var milestones = new Option<string[]>("--milestone") { Description = "A step to reach, its last day first: \"2026-11-15: first draft\"; may be given several times.", HelpName = "DAY: TITLE" };
        var decision = DecisionArgument.Required();
        return new Verb(
            "set-up",
            "Set up an ad-hoc group on a meeting's decision. Chair.",
            "asc group set-up \"Words for clause 3\" --proposal idn-2026-1 --clause 3 --mandate @mandate.txt --convenor SGP --member all --due 2026-12-01 --decision 2026-1 --profile chair-amm")
        {
            title, proposal, activity, item, mandate, clauses, convenor, members, due, milestones, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var act = new SetUpGroup
            {
                Title = session.Of(title),
                Clauses = { session.Of(clauses) ?? [] },
                Convenor = names.Member(session.Of(convenor)!),
                Members = { session.Of(members) is ["all"] ? names.Read.Members.Select(member => member.Member_) : session.Of(members)!.Select(names.Member) },
                DueTime = names.Due(session.Of(due)!).ToTimestamp(),
                Milestones = { (session.Of(milestones) ?? []).Select(Milestone) },
                MeetingDecision = DecisionArgument.Of(session.Of(decision)),
            };
            Put(act, session.Of(proposal) is { } on ? await session.Proposal(on, ct) : null, session.Of(activity), session.Of(item));
            var receipt = await session.Client.Groups.SetUpAsync(act, session.Cite(session.Of(mandate)!), ct);
            return (receipt, (await session.Client.Groups.ListAsync(ct: ct).LastAsync(group => group.SetUpTime.Equals(receipt.EntryTime), ct)).Group_);
        });
    }

    private static void Put(SetUpGroup act, string? proposal, string? activity, string? item)
    {
        switch (proposal, activity, item)
        {
            case ({ } given, null, null):
                act.Proposal = given;
                break;
            case (null, { } given, null):
                act.Activity = Numbered.Of("activities/", given);
                break;
            case (null, null, { } given):
                act.PlanItem = given;
                break;
            default:
                throw new BadInputException("A group works on one thing.", "Give one of --proposal, --activity and --plan-item.");
        }
    }

    private static Milestone Milestone(string given) => given.Split(':', 2, StringSplitOptions.TrimEntries) is [var day, { Length: > 0 } title]
        ? new() { DueDate = Days.Read(day).ToText(), Title = title }
        : throw new BadInputException($"{given} is not a milestone.", "Write it as \"2026-11-15: first draft\".");
}
