using System.CommandLine;
using AscConsensus.Record;
using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>Reads a document of any length into a file, which is there only once its fingerprint was found right.</summary>
internal static class GetDocumentVerb
{
    public static Verb Create()
    {
        var fingerprint = new Argument<string>("FINGERPRINT") { Description = "The document's fingerprint: 64 hexadecimal digits." };
        var to = new Option<string>("--to") { Description = "The file to write; it must not exist yet.", Required = true, HelpName = "FILE" };
        return new Verb(
            "get",
            "Read a document, such as an attachment, into a file. Those that may read it.",
            $"asc document get b3929a16b74798a0d2dcbd5313b977891277338f8740ece2999d6712b8ecdd01 --to map.pdf --profile ministry-idn")
        {
            fingerprint, to,
        }.Asks(async (session, ct) =>
        {
            var wanted = Digest.TryParse(session.Of(fingerprint).ToLowerInvariant(), out var digest)
                ? ByteString.CopyFrom(digest.ToArray())
                : throw new BadInputException($"{session.Of(fingerprint)} is not a fingerprint.", "Give all of its 64 hexadecimal digits.");
            var path = session.Of(to)!;
            if (File.Exists(path))
            {
                throw new BadInputException($"{path} exists already.", "Name another file.");
            }

            var partial = path + ".part";
            try
            {
                await using (var file = File.Create(partial))
                {
                    await session.Client.Record.DownloadAsync(wanted, file, session.Screen.Transfers("Received"), ct);
                }

                File.Move(partial, path);
            }
            finally
            {
                File.Delete(partial);
            }

            session.Screen.Line($"Written to {path}, {new FileInfo(path).Length:N0} bytes; the fingerprint is right.");
        });
    }
}
