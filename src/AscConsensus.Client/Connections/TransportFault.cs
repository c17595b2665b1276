using System.Net.Sockets;
using System.Security.Authentication;

namespace AscConsensus.Client;

/// <summary>Why no answer came, in words an official understands.</summary>
/// <param name="Sentence">What happened.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record TransportFault(string Sentence, string Remedy)
{
    /// <summary>Whether trying again may help: a coordinator comes back, a certificate does not mend itself.</summary>
    public bool MayPass { get; init; }

    /// <summary>Reads the exceptions beneath a failed call.</summary>
    /// <param name="exception">What the transport threw; null if only time ran out.</param>
    /// <param name="endpoint">Where the call went.</param>
    /// <param name="coordinator">What this end found wrong with the coordinator's certificate.</param>
    /// <param name="own">What this end finds wrong with its own certificate, when asked.</param>
    public static TransportFault Of(Exception? exception, Uri endpoint, TransportFault? coordinator, Func<TransportFault?> own)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return new($"Nothing answers at {endpoint.Authority}: the connection was refused.", "Start the coordinator, or correct the endpoint in the profile.") { MayPass = true };
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return new($"The host {endpoint.Host} is not known.", "Correct the endpoint in the profile, or this machine's name service.") { MayPass = true };
                case AuthenticationException:
                    return coordinator ?? new($"What answers at {endpoint.Authority} does not speak TLS 1.3.", "Correct the endpoint in the profile: a coordinator speaks nothing else.");
                case HttpRequestException { HttpRequestError: HttpRequestError.VersionNegotiationError }:
                    return NotACoordinator(endpoint);
            }
        }

        // Under TLS 1.3 the server judges the client's certificate after the client's handshake is done, and ends the line without a word.
        if (exception is not null && own() is { } flaw)
        {
            return flaw;
        }

        return new($"The coordinator at {endpoint.Authority} did not answer, or the line broke.", "Check the line and the coordinator's log, and try again.") { MayPass = true };
    }

    public static TransportFault NotACoordinator(Uri endpoint) =>
        new($"What answers at {endpoint.Authority} is not a coordinator of this version.", "Correct the endpoint in the profile, or update this program.");
}
