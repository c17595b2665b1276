using System.Text.Json.Nodes;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Protocol;

namespace AscConsensus.Cli;

/// <summary>An exception in words, for standard error, and the exit code it ends with. No user sees a stack trace.</summary>
/// <param name="ExitCode">As <see cref="Cli.ExitCode"/> says.</param>
/// <param name="Reason">For programs: the coordinator's reason as in docs/errors.md, or what kind of failure it is here.</param>
/// <param name="Sentence">For people.</param>
/// <param name="Remedy">What they can do; empty if there is nothing to add.</param>
internal sealed record Failure(int ExitCode, string Reason, string Sentence, string Remedy)
{
    private const string BadInput = "BAD_INPUT";
    private const string Unreachable = "UNREACHABLE";
    private const string Interrupted = "INTERRUPTED";
    private const string Internal = "INTERNAL";

    public static Failure Usage(string sentence, string remedy) => new(Cli.ExitCode.BadInput, BadInput, sentence, remedy);

    public static Failure Of(Exception exception) => exception switch
    {
        RefusedException refused => new(Cli.ExitCode.Refused, refused.Reason == V1.Reason.Unspecified ? "FOREIGN" : ErrorTable.Of(refused.Reason).Name, refused.Message, refused.Remedy),
        CoordinatorUnreachableException { RequestId: { Length: > 0 } id } unreachable =>
            new(Cli.ExitCode.Unreachable, Unreachable, unreachable.Message, $"{unreachable.Remedy} {LookFor(id)}"),
        CoordinatorUnreachableException unreachable => new(Cli.ExitCode.Unreachable, Unreachable, unreachable.Message, unreachable.Remedy),
        ActCancelledException { RequestId: var id } => new(Cli.ExitCode.Interrupted, Interrupted, "Interrupted.", LookFor(id)),
        OperationCanceledException => new(Cli.ExitCode.Interrupted, Interrupted, "Interrupted.", ""),
        InvalidProfileException profile => Usage(profile.Message, profile.Remedy),
        RecordNotTrustedException found => new(Cli.ExitCode.NotTrusted, "RECORD_NOT_TRUSTED", found.Message, $"Send nothing more, and read {Path.Combine(found.Evidence, "found.txt")}: it says what to do."),
        ActNotSignedException unsigned => new(Cli.ExitCode.Refused, "NOT_SIGNED", unsigned.Message, ""),
        DeclinedException declined => new(Cli.ExitCode.Refused, "DECLINED", declined.Message, ""),
        StoryBrokenException broken => new(Cli.ExitCode.Refused, "STORY_BROKEN", broken.Message, ""),
        BadInputException input => Usage(input.Message, input.Remedy),
        CopyRefusedException copy => new(Cli.ExitCode.Refused, "COPY_REFUSED", copy.Message, copy.Remedy),
        InvalidBundleException bundle => Usage(bundle.Message, "Take another copy, such as the mirror of another member's desk."),
        StartupException start => new(Cli.ExitCode.CannotStart, "CANNOT_START", start.Message, start.Remedy),
        UnknownActException unknown => new(Cli.ExitCode.Refused, "UNKNOWN_ACT", unknown.Message, "Update this program: it goes on from there."),
        IOException or UnauthorizedAccessException => Usage(exception.Message, "Check the path, the rights on it and the space left."),
        _ => new(Cli.ExitCode.Internal, Internal, $"Something went wrong inside asc: {exception.GetType().Name}: {exception.Message}", "Report it with the command that led to it."),
    };

    /// <summary>What to do about an act whose answer never came: to do it anew would be another act.</summary>
    public static string LookFor(string requestId) => $"The act may be recorded all the same. See before doing it anew: asc record log --request {requestId}";

    /// <summary>One JSON object: exitCode, reason, sentence, remedy.</summary>
    public JsonObject ToJson() => new() { ["exitCode"] = ExitCode, ["reason"] = Reason, ["sentence"] = Sentence, ["remedy"] = Remedy };
}
