using System.Text.Json.Nodes;
using AscConsensus.Client;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>What a verification found, for programs.</summary>
internal static class ReportJson
{
    public static JsonObject Of(VerificationReport report) => new()
    {
        ["sound"] = report.IsSound,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject { ["entry"] = finding.Entry, ["sentence"] = finding.Sentence })]),
        ["findingsLeftOut"] = report.FindingsLeftOut,
        ["origin"] = report.Community.Origin,
        ["size"] = report.Size,
        ["beyond"] = report.Beyond,
        ["notCompared"] = report.NotCompared,
        ["root"] = report.Root.ToString(),
        ["foundingHash"] = report.FoundingHash?.ToString(),
        ["lastTime"] = Text(report.LastTime),
        ["grade"] = report.Grade.ToString().ToLowerInvariant(),
        ["witnessesNeeded"] = report.WitnessesNeeded,
        ["witnessesInForce"] = report.WitnessesInForce,
        ["cosignatures"] = Of(report.Cosignatures),
        ["decided"] = report.Decided,
        ["offices"] = new JsonArray([.. report.Offices.Select(office => new JsonObject { ["office"] = office.Office, ["acts"] = office.Acts, ["signedActs"] = office.SignedActs })]),
        ["decisions"] = new JsonArray([.. report.Decisions.Select(Of)]),
        ["documentsVerified"] = report.DocumentsVerified,
        ["documentsNotIncluded"] = report.DocumentsNotIncluded,
    };

    public static JsonArray Of(IEnumerable<CosignedBy> cosigned) =>
        [.. cosigned.Select(it => new JsonObject { ["office"] = it.Office, ["time"] = Text(it.Time) })];

    private static JsonObject Of(VerifiedDecision decision) => new()
    {
        ["entry"] = decision.Entry,
        ["time"] = Text(decision.Time),
        ["subject"] = decision.Subject,
        ["outcome"] = decision.Outcome.ToString(),
        ["grade"] = decision.Grade.ToString(),
        ["standing"] = decision.Standing,
        ["sentence"] = decision.Sentence,
        ["final"] = decision.IsFinal,
    };

    private static string? Text(Instant? time) => time?.ToString();
}
