using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair asks for views.</summary>
internal static class OpenConsultationVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var members = new Option<string[]>("--member") { Description = "A member to ask; may be given several times. \"all\" asks every member.", HelpName = "IDN" };
        var bodies = new Option<string[]>("--body") { Description = "A ministerial body to ask; may be given several times.", HelpName = "ADMM" };
        var due = new Option<string>("--due") { Description = "When views are due: 2026-09-21 is 17:00 at the seat.", Required = true, HelpName = "DAY" };
        var question = new Option<string?>("--question") { Description = "The question, where it is more than the text: words, @FILE, or -.", HelpName = "WORDS" };
        return new Verb(
            "open",
            "Ask members and ministerial bodies for views on the present text. Chair.",
            "asc consultation open idn-2026-1 --member all --body ALAWMM --due 2026-09-21 --profile chair-amm")
        {
            proposal, members, bodies, due, question, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var name = ProposalName.Of(session.Of(proposal));
            var asked = session.Of(members) is ["all"] ? names.Read.Members.Select(member => member.Member_) : session.Of(members)?.Select(names.Member) ?? [];
            var words = session.Of(question) is { } given ? session.Cite(given) : null;
            var organs = session.Of(bodies)?.Select(body => "organs/" + body.ToUpperInvariant()) ?? [];
            return (await session.Client.Consultations.OpenAsync(name, asked, organs, names.Due(session.Of(due)!), words, ct), name);
        });
    }
}
