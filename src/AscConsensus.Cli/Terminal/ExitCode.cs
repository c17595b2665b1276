namespace AscConsensus.Cli;

/// <summary>How `asc` ends; printed by `asc --help`.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int BadInput = 2;
    public const int Unreachable = 3;
    public const int CannotStart = 4;
    public const int NotTrusted = 5;
    public const int Internal = 70;
    public const int Interrupted = 130;

    public const string Meaning =
        "Exit codes: 0 done, 1 refused or not in order, 2 bad usage or input, 3 coordinator unreachable, 4 coordinator cannot start, 5 record not to be relied on, 70 internal fault, 130 interrupted.";
}
