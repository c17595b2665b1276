using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A holder of the chair signs the handover file.</summary>
internal static class SignHandoverVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "The handover file: asc handover --to FILE." };
        return new Verb("sign", "Sign the handover file: the outgoing holder, then the incoming one in its own term. Chair.", "asc handover sign handover-2026.txt --profile chair-amm") { file, Options.For }
            .Acts(async (session, ct) =>
            {
                var organ = await HandoverVerb.Organ(session, ct);
                return (await session.Client.Directory.SignHandoverAsync(organ, session.CiteFile(session.Of(file)), ct), "");
            });
    }
}
