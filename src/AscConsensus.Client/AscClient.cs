using AscConsensus.V1;
using Grpc.Health.V1;

namespace AscConsensus.Client;

/// <summary>
/// A desk's line to the coordinator: one per office and process, safe for many threads. Acts are answered with a <see cref="Receipt"/> only
/// once they are durable in the record, and are recorded once however often a broken line makes the client send them again.
/// </summary>
/// <remarks>
/// Every method may throw <see cref="RefusedException"/> (the coordinator said no, and why), <see cref="CoordinatorUnreachableException"/>
/// (no answer), <see cref="RecordNotTrustedException"/> (this desk has stopped, now or before) and <see cref="OperationCanceledException"/> (for an act, <see cref="ActCancelledException"/>). Fingerprints are 32 bytes, times are UTC, dates are days in the community's zone.
/// What a client reads is never older than what it has been told before.
/// </remarks>
public sealed class AscClient : IDisposable
{
    private readonly Connection connection;

    private AscClient(Profile profile, AscClientOptions options)
    {
        connection = new(profile, options);
        Directory = new(connection);
        Proposals = new(connection);
        Consultations = new(connection, Proposals);
        Rounds = new(connection, Proposals, Directory);
        Objections = new(connection, Proposals);
        Groups = new(connection, Proposals, Directory);
        Meetings = new(connection, Directory);
        Packages = new(connection, Rounds, Directory);
        Monitoring = new(connection, options);
        Record = new(connection, options);
    }

    /// <summary>Proposals and their texts.</summary>
    public ProposalsClient Proposals { get; }

    /// <summary>Consultation with members and ministerial bodies.</summary>
    public ConsultationsClient Consultations { get; }

    /// <summary>Rounds and positions.</summary>
    public RoundsClient Rounds { get; }

    /// <summary>Objections, requests for time, and notes received by other means.</summary>
    public ObjectionsClient Objections { get; }

    /// <summary>Ad-hoc groups.</summary>
    public GroupsClient Groups { get; }

    /// <summary>Decisions taken in the room.</summary>
    public MeetingsClient Meetings { get; }

    /// <summary>Proposals that are decided together.</summary>
    public PackagesClient Packages { get; }

    /// <summary>What is pending.</summary>
    public MonitoringClient Monitoring { get; }

    /// <summary>Members, organs, offices, terms and credentials.</summary>
    public DirectoryClient Directory { get; }

    /// <summary>The record itself: entries, documents, watch.</summary>
    public RecordClient Record { get; }

    /// <summary>Size of the record, in entries, that the latest answer reflects; what is read from now on is never of a smaller one.</summary>
    public ulong RecordSize => connection.Seen;

    /// <summary>Makes a client for the profile's office. Nothing is sent before the first call.</summary>
    /// <param name="profile">Must stay undisposed as long as the client is used.</param>
    /// <param name="options">How patient to be; the defaults if left out.</param>
    public static AscClient Connect(Profile profile, AscClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new(profile, options ?? new());
    }

    /// <summary>Asks whether the coordinator serves (grpc.health.v1, over the same TLS).</summary>
    public async Task<bool> IsServingAsync(CancellationToken ct = default)
    {
        var health = new Health.HealthClient(connection.Invoker);
        var answer = await connection.CallAsync(health.CheckAsync, new HealthCheckRequest(), "", ct).ConfigureAwait(false);
        return answer.Status == HealthCheckResponse.Types.ServingStatus.Serving;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
