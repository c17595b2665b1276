namespace AscConsensus.Coordinator;

/// <summary>What one coordinator takes at most. The values here are those of production.</summary>
public sealed record Limits
{
    /// <summary>Open connections: 32 for each of 11 members, and 64 to spare.</summary>
    public int Connections { get; init; } = (11 * 32) + 64;

    /// <summary>Open connections of one office: none keeps the others from connecting.</summary>
    public int ConnectionsPerOffice { get; init; } = 32;

    /// <summary>Whoever has not shown its certificate by then takes up no connection any longer.</summary>
    public TimeSpan HandshakeWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Calls at a time on one connection.</summary>
    public int StreamsPerConnection { get; init; } = 100;

    /// <summary>One request: a document of 1 MiB, and the act that cites it.</summary>
    public int MessageBytes { get; init; } = (1024 + 64) * 1024;

    public int Headers { get; init; } = 40;

    public int HeaderBytes { get; init; } = 16 * 1024;

    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection without calls is closed after this.</summary>
    public TimeSpan IdleConnection { get; init; } = TimeSpan.FromSeconds(130);

    /// <summary>A quiet connection is asked for a sign of life after this: it finds watchers that are gone.</summary>
    public TimeSpan PingAfter { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan PingWithin { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Acts of one office.</summary>
    public Rate Acts { get; init; } = new(PerSecond: 10, Burst: 20);

    /// <summary>Readings of one office. Apart from acts, so that reading never keeps an office from acting.</summary>
    public Rate Reads { get; init; } = new(PerSecond: 100, Burst: 200);

    /// <summary>Documents of one office that no act has cited yet: four of the longest. No office fills the disk for the others.</summary>
    public long UploadedBytesPerOffice { get; init; } = 100 * 1024 * 1024;

    /// <summary>Soundings by which one holder of a chair has asked one member and that wait for an answer.</summary>
    public int OpenSoundings { get; init; } = 100;

    /// <summary>Open streams of one office.</summary>
    public int StreamsPerOffice { get; init; } = 8;

    /// <summary>A stream that the coordinator ends has this long to say why; then it is cut off.</summary>
    public TimeSpan StreamEndsWithin { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>So many a second in the long run, and so many at once.</summary>
public sealed record Rate(double PerSecond, int Burst);
