using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AscConsensus.Engine;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Who is at the other end of a connection: a key. Which office that is, the record says. Made once for a connection.</summary>
/// <param name="Key">SHA-256 of the certificate's SubjectPublicKeyInfo. Its subject is never an identity.</param>
/// <param name="NotBefore">The certificate is valid from then on; a connection may outlive it.</param>
/// <param name="NotAfter">Until then.</param>
internal sealed record Caller(Fingerprint Key, DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    public static Caller Of(X509Certificate2 certificate) => new(
        new Fingerprint(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo())),
        certificate.NotBefore,
        certificate.NotAfter);

    /// <summary>The caller of a request: requests see the features of their connection.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The connection has no client certificate.");

    public static Caller Of(ServerCallContext context) => Of(context.GetHttpContext());
}
