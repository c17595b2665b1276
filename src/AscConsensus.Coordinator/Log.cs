using System.Net;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>Every line the coordinator logs. No words of documents, no keys beyond their fingerprints.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Entries recorded: {Count}; in the record: {Size}.")]
    public static partial void Recorded(this ILogger log, int count, ulong size);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Act}: {Reason}. {Sentence}")]
    public static partial void Refused(this ILogger log, WaitingAct act, Reason reason, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The disk is full: {Count} acts were refused. Free space; reading goes on.")]
    public static partial void StorageFull(this ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Recording failed with unknown outcome; the process ends. Start it again: retries are safe.")]
    public static partial void RecordingFailed(this ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Critical, Message = "No acts are recorded. {Sentence}")]
    public static partial void TakesNoActs(this ILogger log, string sentence);

    [LoggerMessage(Level = LogLevel.Error, Message = "The last signed checkpoint could not be written down beside the journal; the next will be. Free space, or give the coordinator its folder.")]
    public static partial void NotRemembered(this ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Deciding failed: {Act} was refused.")]
    public static partial void EngineFault(this ILogger log, Exception fault, WaitingAct act);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Recorded {Act} on {Resource} by key {Key} as entry {Entry}.")]
    public static partial void ActRecorded(this ILogger log, string act, string resource, string key, ulong entry);

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused {Rpc} to key {Key}: {Reason}. {Sentence}")]
    public static partial void CallRefused(this ILogger log, string rpc, string key, Reason reason, string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Office} read the document {Document}.")]
    public static partial void DocumentRead(this ILogger log, Fingerprint document, Office office);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Rpc} failed; the caller was given the reference {Reference}.")]
    public static partial void Fault(this ILogger log, Exception fault, string rpc, string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a connection of \"{Subject}\" ({Thumbprint}): {Cause}.")]
    public static partial void ConnectionRefused(this ILogger log, string subject, string thumbprint, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Closed a connection of {Office}: it has {Most} open already, as many as the coordinator takes of one office.")]
    public static partial void TooManyConnections(this ILogger log, string office, int most);

    [LoggerMessage(Level = LogLevel.Information, Message = "The coordinator of {Origin} listens on {Endpoint}; entries in its record: {Size}.")]
    public static partial void Started(this ILogger log, string origin, IPEndPoint endpoint, ulong size);

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock says {Now}, but the record has an entry of {Last}: acts are refused until it is set right.")]
    public static partial void ClockBehind(this ILogger log, Instant now, Instant last);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping: calls in flight are answered, watches end.")]
    public static partial void Stopping(this ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped; entries in the record: {Size}.")]
    public static partial void Stopped(this ILogger log, ulong size);

    /// <summary>What an act is on: the first field of every act names it, or is the key concerned.</summary>
    public static string ResourceOf(IAct act) => act.Descriptor.FindFieldByNumber(1).Accessor.GetValue(act) switch
    {
        ByteString { Length: Fingerprint.Length } key => Fingerprint.Of(key).Brief,
        var name => name?.ToString() ?? "",
    };
}
