using System.CommandLine;
using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>An office makes a key of its own, on its own machine.</summary>
internal static class NewKeyVerb
{
    public static Verb Create()
    {
        var use = KeyUseOption.Create();
        var office = new Option<string>("--office") { Description = "The office whose key it is, such as ministry-idn.", Required = true, HelpName = "OFFICE" };
        var holder = new Option<string?>("--holder") { Description = "For a Chair: the code of the member whose term it serves, such as PHL.", HelpName = "MEMBER" };
        var label = new Option<string>("--label") { Description = "By which officials tell keys apart; no names of persons.", DefaultValueFactory = _ => "own key", HelpName = "WORDS" };
        var origin = new Option<string?>("--origin") { Description = "The record's unique name, as asc policy show prints it. If left out, the coordinator of the profile is asked.", HelpName = "ORIGIN" };
        var to = new Option<string>("--to") { Description = "Folder to put the files in.", DefaultValueFactory = _ => ".", HelpName = "DIR" };
        var name = new Option<string?>("--name") { Description = "What the files are called; the office's name if left out.", HelpName = "NAME" };
        return new Verb(
            "new",
            "Make a key on this machine. Its private half is written for you alone and goes nowhere; beside it is what others are to have: an enrolment, or a request for a certificate.",
            "asc key new --use signing --office ministry-idn --label \"signing key of 2027\" --profile ministry-idn",
            "asc key new --use connection-request --office convenor-2026-1")
        {
            use, office, holder, label, origin, to, name,
        }.Does(async (run, ct) =>
        {
            var called = run.Of(name) ?? run.Of(office)!;
            var whose = Engine.Office.TryParse("offices/" + run.Of(office), out var parsed) ? parsed.Value
                : throw new BadInputException($"{run.Of(office)} names no office.", "Name one such as ministry-idn, chair-amm, convenor-2026-1 or secretary-general.");
            if (run.Of(use) == KeyUseOption.ConnectionRequest)
            {
                var files = new NewKeyFiles(run.Of(to)!, called, "-key.pem", "-request.pem");
                var (key, request) = KeyRequest.Make(run.Of(office)!);
                files.Write(key, request);
                Say(run, files, null, $"send {files.Beside} to whoever keeps the authority's key: asc key certify {Path.GetFileName(files.Beside)} --office {run.Of(office)} --data DIR");
                return ExitCode.Done;
            }

            var isSigning = run.Of(use) == KeyUseOption.Signing;
            var made = new NewKeyFiles(run.Of(to)!, called, $"-{run.Of(use)}.key", $"-{run.Of(use)}-enrolment.json");
            var record = run.Of(origin) ?? await OriginOf(run, ct);
            var (pem, enrolment) = isSigning ? Signing(record, whose, run.Of(label)!, run.Of(holder)) : Witness(record, whose, run.Of(label)!);
            made.Write(pem, EnrolmentFile.Write(enrolment));
            Say(run, made, Fingerprint.Of(enrolment.Key), $"asc key enrol {made.Beside}, and name {Path.GetFileName(made.Key)} in the profile as \"{run.Of(use)}\"");
            return ExitCode.Done;
        });
    }

    private static (string Pem, EnrolCredential Enrolment) Signing(string origin, Office office, string label, string? holder)
    {
        using var key = SigningKey.Create();
        return (key.ToPem(), Enrolment.OfSigning(key, origin, office.ToString(), label, holder is null ? "" : "members/" + holder.ToUpperInvariant()));
    }

    private static (string Pem, EnrolCredential Enrolment) Witness(string origin, Office office, string label)
    {
        if (office.Kind != OfficeKinds.Ministry)
        {
            throw new BadInputException("Members witness the record by their ministries.", "Name a ministry, such as ministry-idn.");
        }

        using var key = NoteSigner.Create("witness", NoteAlgorithm.Cosignature);
        return (key.ToPem(), Enrolment.OfWitness(key, origin, office.ToString(), label));
    }

    private static async Task<string> OriginOf(Run run, CancellationToken ct)
    {
        using var session = new Session(run.Parsed, run.Screen, run.Input);
        return (await session.Client.Directory.GetCommunityAsync(ct)).Origin;
    }

    private static void Say(Run run, NewKeyFiles files, Fingerprint? key, string next)
    {
        if (run.Json)
        {
            run.Screen.Json(new JsonObject { ["key"] = key?.ToString(), ["private"] = files.Key, ["file"] = files.Beside });
            return;
        }

        run.Screen.Line($"The private key is {files.Key}: it stays on this machine.");
        if (key is { } id)
        {
            run.Screen.Line($"Its enrolment is {files.Beside}, key {id.Brief}.");
        }

        run.Screen.Line($"Next: {next}");
    }
}
