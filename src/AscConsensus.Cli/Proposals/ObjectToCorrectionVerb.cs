using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry objects to a correction: it does not take effect.</summary>
internal static class ObjectToCorrectionVerb
{
    public static Verb Create()
    {
        var correction = new Argument<string>("CORRECTION") { Description = "Such as idn-2026-1/corrections/1; or a proposal, where one correction is pending." };
        var reasons = WordsOption.Optional("--reasons", "The reasons");
        return new Verb("object", "Object to a correction before its time has passed: it does not take effect. Ministries.", "asc correction object idn-2026-1 --reasons \"It changes the meaning\" --profile ministry-vnm")
        {
            correction, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = await Find(session, session.Of(correction), ct);
            return (await session.Client.Proposals.ObjectToCorrectionAsync(name, session.Cited(reasons), ct), name);
        });
    }

    private static async Task<string> Find(Session session, string given, CancellationToken ct)
    {
        if (given.Split("/corrections/") is [var of, var number])
        {
            return $"{await session.Proposal(of, ct)}/corrections/{number}";
        }

        var read = await session.Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return read.Corrections.Where(there => there.State == CorrectionState.Pending).ToList() is [var one]
            ? one.Correction_
            : throw new BadInputException($"No one correction of {given} is pending.", "Name it: asc proposal show PROPOSAL.");
    }
}
