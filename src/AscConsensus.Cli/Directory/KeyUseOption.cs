using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>What a new key is for, as it is typed.</summary>
internal static class KeyUseOption
{
    public const string Signing = "signing";
    public const string Witness = "witness";
    public const string ConnectionRequest = "connection-request";

    public static Option<string> Create()
    {
        var option = new Option<string>("--use") { Description = "What it is for: to sign acts, to cosign the record unattended (ministries), or to connect, for which the authority issues a certificate on request.", Required = true };
        option.AcceptOnlyFromAmong(Signing, Witness, ConnectionRequest);
        return option;
    }
}
