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
        var concurring = new Option<string[]>("--concurrence-of") { Description = "A ministerial body in whose own mandate the matter lies: it is asked, and its concurrence with it.", HelpName = "ALAWMM" };
        var partners = new Option<string[]>("--partner") { Description = "A dialogue partner to ask; it is consulted, and never counted.", HelpName = "JPN" };
        var due = new Option<string>("--due") { Description = "When views are due: 2026-09-21 is 17:00 at the seat.", Required = true, HelpName = "DAY" };
        var question = WordsOption.Optional("--question", "The question, where it is more than the text");
        return new Verb(
            "open",
            "Ask members, ministerial bodies and dialogue partners for views on the present text. Chair.",
            "asc consultation open idn-2026-1 --member all --body ADMM --concurrence-of ALAWMM --due 2026-09-21 --profile chair-amm")
        {
            proposal, members, bodies, concurring, partners, due, question, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var name = ProposalName.Of(session.Of(proposal));
            var asked = session.Of(members) is ["all"] ? names.Read.Members.Select(member => member.Member_) : session.Of(members)?.Select(names.Member) ?? [];
            var lead = session.Of(concurring)?.Select(Organs.Of).ToList() ?? [];
            var organs = (session.Of(bodies)?.Select(Organs.Of) ?? []).Union(lead);
            var outside = session.Of(partners)?.Select(partner => "partners/" + partner.ToUpperInvariant());
            return (await session.Client.Consultations.OpenAsync(name, asked, organs, names.Due(session.Of(due)!), session.Cited(question), outside, lead, ct), name);
        });
    }
}
