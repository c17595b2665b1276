using System.Net;

namespace AscConsensus.Coordinator;

/// <summary>What a coordinator needs to be told. The clock that dates entries is given beside it.</summary>
public sealed record CoordinatorOptions
{
    /// <summary>Where it listens. Port 0 takes a free one; <see cref="CoordinatorHost.Endpoint"/> says which.</summary>
    public required IPEndPoint Listen { get; init; }

    /// <summary>The journal's file. Its community has been founded.</summary>
    public required string JournalFile { get; init; }

    /// <summary>The coordinator's own certificate, PEM.</summary>
    public required string CertificateFile { get; init; }

    /// <summary>The private key of that certificate, PEM; readable by its owner only.</summary>
    public required string KeyFile { get; init; }

    /// <summary>Certificates of the authorities that issue to the offices, PEM. The system's own authorities count for nothing here.</summary>
    public required string AuthorityFile { get; init; }

    /// <summary>The Ed25519 private key that signs checkpoints, PKCS #8 in PEM; readable by its owner only. Its public half is in the founding.</summary>
    public required string CheckpointKeyFile { get; init; }

    public Limits Limits { get; init; } = new();

    /// <summary>Whether callers may ask the server for its contract. Only when asked for: the contract is in protos/.</summary>
    public bool Reflection { get; init; }

    /// <summary>How long calls in flight may take to end when the coordinator stops.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Dates certificates and paces limits and streams. Not the clock of the record, which a demonstration may set.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called when writing failed with unknown outcome. The default ends the process at once: a retry of the same request is safe.</summary>
    public Action<Exception> EndProcess { get; init; } = cause => Environment.FailFast(cause.Message, cause);
}
