using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair records a decision taken in the room.</summary>
internal static class RecordDecisionVerb
{
    public static Verb Create()
    {
        var question = new Argument<string>("QUESTION") { Description = "The exact question that was put, at most 300 characters." };
        var text = WordsOption.Required("--text", "The decision's words");
        var held = new Option<string>("--held") { Description = "Day of the meeting.", Required = true, HelpName = "2026-10-15" };
        var organ = new Option<string>("--organ") { Description = "The organ that met.", DefaultValueFactory = _ => "AMM" };
        var absent = new Option<string[]>("--absent") { Description = "A member that was not seated; may be given several times. Every other member was.", HelpName = "MMR" };
        var objections = new Option<string[]>("--objection") { Description = "An objection voiced in the room: MMR, or \"MMR: words\" or \"MMR: @FILE\"; may be given several times.", HelpName = "MEMBER: WORDS" };
        var proposal = new Option<string?>("--proposal") { Description = "The proposal concerned.", HelpName = "idn-2026-1" };
        var round = new Option<string?>("--round") { Description = "A round at the meeting that the decision closes with the outcome that was asked.", HelpName = "idn-2026-1/rounds/2" };
        var purpose = Choice.Of(
            "--permits",
            "The one act that may rest on it; none if left out. A shelving, return, recall, package, joining, withdrawal or submission is of the proposal.",
            [.. Enum.GetValues<DecisionPurpose>().Where(each => each != DecisionPurpose.Unspecified)]);
        var subject = new Option<string?>("--subject") { Description = "What it permits that on, beside a proposal: an activity or an item of the Plan for a group, the group for its end, who joins, the rule.", HelpName = "NAME" };
        return new Verb(
            "record",
            "Record a decision taken in the room, as you declared it: any member may contest it. Chair.",
            "asc decision record \"Does any delegation object to setting up a group?\" --text @minutes.txt --held 2026-10-15 --permits group --proposal idn-2026-1 --profile chair-amm",
            "asc decision record \"Does any delegation object to the adoption?\" --text @minutes.txt --held 2026-10-15 --round idn-2026-1 --profile chair-amm")
        {
            question, text, held, organ, absent, objections, proposal, round, purpose, subject, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var act = new RecordMeetingDecision
            {
                Organ = Organs.Of(session.Of(organ)!),
                HeldDate = Days.Read(session.Of(held)!).ToText(),
                Question = session.Of(question),
                Purpose = Choice.Read<DecisionPurpose>(session.Of(purpose)),
                Absent = { (session.Of(absent) ?? []).Select(names.Member) },
            };
            var voiced = (session.Of(objections) ?? []).Select(given => Voiced(session, names, given)).ToList();
            act.Objections.AddRange(voiced.Select(one => new VoicedObjection { Member = one.Member, Statement = one.Words?.Citation }));
            act.Subject = session.Of(subject) is { } given ? Subject(act.Purpose, given, names) : "";
            await Place(session, act, session.Of(proposal), session.Of(round), ct);
            var receipt = await session.Client.Meetings.RecordAsync(act, session.Cite(session.Of(text)!), voiced.Select(one => one.Words).OfType<CitedDocument>(), ct);
            return (receipt, (await session.Client.Meetings.ListAsync(ct: ct).LastAsync(there => there.Entry == receipt.Entry, ct)).Decision);
        });
    }

    // A round says which proposal it is of, and what was asked.
    private static async Task Place(Session session, RecordMeetingDecision act, string? proposal, string? round, CancellationToken ct)
    {
        if (round is not null)
        {
            var read = await session.Client.Rounds.GetAsync(await session.Round(round, ct), ct);
            (act.Round, act.Outcome) = (read.Round_, read.AskedOutcome);
            act.Proposal = read.Round_.Split(ResourceName.Rounds)[0];
        }
        else if (proposal is not null)
        {
            // What an organ is to submit has only its name yet.
            act.Proposal = act.Purpose == DecisionPurpose.Submission ? ProposalName.Of(proposal) : (await session.Client.Proposals.GetAsync(ProposalName.Of(proposal), ct)).Proposal_;
        }
    }

    private static string Subject(DecisionPurpose purpose, string given, Names names) => purpose switch
    {
        DecisionPurpose.GroupEnd => GroupName.Of(given),
        DecisionPurpose.Joining => names.MemberOrBody(given),
        DecisionPurpose.Rule => Numbered.Of("rules/", given),
        _ => given,
    };

    private static (string Member, CitedDocument? Words) Voiced(Session session, Names names, string given) => given.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        [var member, { Length: > 0 } words] => (names.Member(member), session.Cite(words)),
        [var member, ..] => (names.Member(member), null),
        _ => throw new BadInputException("An objection names its member.", "Write it as \"MMR: words\"."),
    };
}
