using AscConsensus.Client;
using AscConsensus.Coordinator;

namespace AscConsensus.Cli;

/// <summary>An exception in words, for standard error, and the exit code it ends with. No user sees a stack trace.</summary>
internal sealed record Failure(int ExitCode, string Sentence, string Remedy)
{
    public static Failure Of(Exception exception) => exception switch
    {
        RefusedException refused => new(Cli.ExitCode.Refused, refused.Message, refused.Remedy),
        CoordinatorUnreachableException { RequestId: { Length: > 0 } id } unreachable =>
            new(Cli.ExitCode.Unreachable, unreachable.Message, $"{unreachable.Remedy} The act may be recorded all the same: look for request {id} with asc watch."),
        CoordinatorUnreachableException unreachable => new(Cli.ExitCode.Unreachable, unreachable.Message, unreachable.Remedy),
        ActCancelledException { RequestId: var id } => new(Cli.ExitCode.Interrupted, "Interrupted.", $"The act may be recorded all the same: look for request {id} with asc watch."),
        OperationCanceledException => new(Cli.ExitCode.Interrupted, "Interrupted.", ""),
        InvalidProfileException profile => new(Cli.ExitCode.BadInput, profile.Message, profile.Remedy),
        StoryBrokenException broken => new(Cli.ExitCode.Refused, broken.Message, ""),
        BadInputException input => new(Cli.ExitCode.BadInput, input.Message, input.Remedy),
        ArgumentException argument => new(Cli.ExitCode.BadInput, argument.Message, "Correct what was given."),
        StartupException start => new(Cli.ExitCode.CannotStart, start.Message, ""),
        RecordFaultException fault => new(Cli.ExitCode.Internal, fault.Message, "Keep what was received and raise it with the operator and other members."),
        IOException or UnauthorizedAccessException => new(Cli.ExitCode.BadInput, exception.Message, "Check the path, the rights on it and the space left."),
        _ => new(Cli.ExitCode.Internal, $"Something went wrong inside asc: {exception.GetType().Name}: {exception.Message}", "Report it with the command that led to it."),
    };
}
