using AscConsensus.Coordinator.Recording;
using AscConsensus.V1;
using Microsoft.Extensions.Logging;

namespace AscConsensus.Coordinator;

/// <summary>Every line the coordinator logs. No words of documents, no keys beyond their fingerprints.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Recorded {Count} entries; the record has {Size}.")]
    public static partial void Recorded(this ILogger log, int count, ulong size);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Act}: {Reason}. {Sentence}")]
    public static partial void Refused(this ILogger log, WaitingAct act, Reason reason, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The disk is full: {Count} acts were refused. Free space; reading goes on.")]
    public static partial void StorageFull(this ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Writing the journal failed with unknown outcome; the process ends. Start it again: retries are safe.")]
    public static partial void JournalBroken(this ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deciding failed: {Act} was refused.")]
    public static partial void EngineFault(this ILogger log, Exception fault, WaitingAct act);
}
