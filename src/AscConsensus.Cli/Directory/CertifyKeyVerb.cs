using System.CommandLine;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Whoever keeps the authority's key issues a certificate for a key that an office made itself, and the profile that goes with it.</summary>
internal static class CertifyKeyVerb
{
    public static Verb Create()
    {
        var request = new Argument<string>("REQUEST") { Description = "The request that asc key new --use connection-request wrote, or any PKCS #10 in PEM for a key on P-256." };
        var office = new Option<string>("--office") { Description = "The office it is for, such as convenor-2026-1. Make sure of it: the request does not show who sent it.", Required = true, HelpName = "OFFICE" };
        var name = new Option<string?>("--name") { Description = "What the files are called; the office's name if left out.", HelpName = "NAME" };
        var endpoint = new Option<string?>("--endpoint") { Description = "Where the coordinator is, such as https://consensus.example:7443; as the operator's profile says if left out.", HelpName = "URL" };
        return new Verb(
            "certify",
            "Issue a certificate for a key that an office made on its own machine, or renew it, with the community's authority; writes it to profiles/ with a profile. It connects once the key is enrolled.",
            "asc key certify convenor-2026-1-request.pem --office convenor-2026-1 --data asc-data")
        {
            request, office, name, endpoint,
        }.Does((run, ct) =>
        {
            var data = run.Of(Options.Data) ?? throw new BadInputException("No community is named.", "Give --data with the folder that asc init made.");
            var whose = Office.TryParse("offices/" + run.Of(office), out var parsed) ? parsed.Value
                : throw new BadInputException($"{run.Of(office)} names no office.", "Name one such as ministry-idn, chair-amm or convenor-2026-1.");
            var folder = new CommunityFolder(data);
            try
            {
                var (key, files) = folder.Certify(whose, run.Of(name) ?? run.Of(office)!, run.FileOf(run.Of(request)), run.Of(endpoint));
                Say(run, office, key, files);
            }
            catch (CryptographicException fault)
            {
                throw new BadInputException($"{run.Of(request)} cannot be certified: {fault.Message}", "Have it made anew: asc key new --use connection-request.");
            }

            return Task.FromResult(ExitCode.Done);
        });
    }

    private static void Say(Run run, Option<string> office, Fingerprint key, IReadOnlyList<string> files)
    {
        if (run.Json)
        {
            run.Screen.Json(new JsonObject { ["key"] = key.ToString(), ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]) });
            return;
        }

        run.Screen.Line($"Give the office these, to put beside its private key: {string.Join(", ", files)}");
        run.Screen.Line($"Next: its key {key.Brief} is enrolled: asc key enrol {Path.GetFileName(files[0])} --office {run.Of(office)} --label WORDS");
    }
}
