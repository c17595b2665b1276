namespace AscConsensus.Client;

/// <summary>How patient a client is. The defaults suit a desk on an ordinary line.</summary>
public sealed record AscClientOptions
{
    /// <summary>How long one attempt waits for its answer; 10 seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call goes on trying altogether while the coordinator cannot be reached, is stopping or is overloaded; 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest pause before trying again; pauses double from 1/32 of it, so 62 ms to 2 seconds.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A silent line is probed after this long, and given up after as long again; 15 seconds. Streams notice a dead line by it.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>By which pauses and patience are measured, and by which it says until when a signature is good.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told of documents that are sent ahead of an act, because they are larger than its request may be. May be called from any thread.</summary>
    public IProgress<Transfer>? Sending { get; init; }

    /// <summary>
    /// How long a signed act may be accepted after it was signed, 24 hours: nobody can keep it for another day. Long enough for a line that is down overnight; the coordinator
    /// refuses it afterwards with STATEMENT_EXPIRED.
    /// </summary>
    public TimeSpan SignedFor { get; init; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Shown each act before it is signed, read back from the bytes that will be: show the official what it says, never what was typed. False means no, and nothing is sent
    /// (<see cref="ActNotSignedException"/>). If left out, acts are signed without asking.
    /// </summary>
    public Func<StatementToSign, CancellationToken, Task<bool>>? Confirm { get; init; }

    /// <summary>Where the desk keeps what it has verified of the record.</summary>
    public RecordPlacement Record { get; init; } = RecordPlacement.BesideProfile;
}
