using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair asks one member in confidence.</summary>
internal static class MakeSoundingVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var member = new Argument<string>("MEMBER") { Description = "The member to ask, such as VNM." };
        var words = new Argument<string>("WORDS") { Description = "The question: words, @FILE, or - for standard input." };
        return new Verb(
            "make",
            "Ask one member what it would say. Nobody but the two learns of it, and nothing of it is in the record. Chair.",
            "asc sounding make idn-2026-1 VNM \"Could you live with clause 2?\" --profile chair-amm")
        {
            proposal, member, words,
        }.Asks(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var made = await session.Client.Consultations.SoundAsync(
                await session.Proposal(session.Of(proposal), ct), names.Member(session.Of(member)), session.Words(session.Of(words)), ct);
            if (session.Json)
            {
                session.Screen.Json(made);
                return;
            }

            session.Screen.Paragraph($"{names.Title(made.Member)} is asked: {made.Sounding_}. Nobody else is told.");
        });
    }
}
