using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A sponsor or the Chair says how an objection has been met.</summary>
internal static class AddressVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var member = new Option<string?>("--member") { Description = "Whose objection it is.", HelpName = "VNM" };
        var entry = new Option<ulong?>("--entry") { Description = ObjectionArgument.Entry, HelpName = "ENTRY" };
        var response = WordsOption.Required("--response", "What was done or proposed");
        return new Verb(
            "address",
            "Say how an objection has been met. It stands all the same until its owner withdraws it. Ministries of sponsors, and the Chair.",
            "asc objection address idn-2026-1 --member VNM --response \"Revision 2 leaves time and form to each member\" --profile ministry-idn")
        {
            proposal, member, entry, response, Options.For,
        }.Acts(async (session, ct) =>
        {
            var whose = session.Of(member) is { } given ? (await session.Names(ct)).Member(given) : "";
            var found = await ObjectionArgument.Find(session, session.Of(proposal), session.Of(entry), whose, there => there.Stands, ct);
            return (await session.Client.Objections.AddressAsync(found.Proposal, found.Entry, session.Cite(session.Of(response)!), ct), found.Proposal);
        });
    }
}
