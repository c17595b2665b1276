using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry objects, or asks for time, whether or not a round is open.</summary>
internal static class RaiseVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var clauses = new Option<string[]>("--clause") { Description = "A clause concerned; may be given several times. The whole if left out.", HelpName = "ID" };
        var until = new Option<string?>("--until") { Description = "It is a request for time, until this day.", HelpName = "2026-10-14" };
        var kind = Choice.Of("--kind", "Of an objection: why.", ObjectionKind.Substantive, ObjectionKind.Scrutiny, ObjectionKind.Linguistic);
        var reasons = WordsOption.Optional("--reasons", "The reasons; they may follow");
        var wording = WordsOption.Optional("--wording", "Wording that you propose in place of the text's");
        var revision = new Option<uint?>("--revision") { Description = "The revision you have read; refused if another is the present one.", HelpName = "N" };
        return new Verb(
            "raise",
            "Object to a proposal, or ask for time, before, in or between rounds. It stands until you withdraw it or join. Ministries.",
            "asc objection raise idn-2026-1 --clause 3 --kind substantive --reasons @reasons.txt --profile ministry-vnm",
            "asc objection raise idn-2026-1 --until 2026-10-14 --profile ministry-tha")
        {
            proposal, clauses, until, kind, reasons, wording, revision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Objections.RaiseAsync(
                name,
                session.Of(clauses),
                Days.ReadIfGiven(session.Of(until)),
                Choice.Read<ObjectionKind>(session.Of(kind)),
                session.Cited(reasons),
                session.Cited(wording),
                session.Of(revision),
                ct), name);
        });
    }
}
