using AscConsensus.Engine;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Directory;

/// <summary>A credential as readers see it.</summary>
internal static class CredentialView
{
    /// <summary>All are for the Secretary-General; an office sees its own.</summary>
    public static bool IsFor(Engine.Credential reader, Engine.Credential credential) =>
        reader.Office == Office.SecretaryGeneral || reader.Office == credential.Office;

    public static V1.Credential Of(Engine.Credential credential)
    {
        var view = new V1.Credential
        {
            Key = credential.Key.ToByteString(),
            Office = credential.Office.ToString(),
            Holder = credential.Holder,
            Label = credential.Label,
            EnrolledEntry = credential.EnrolledEntry,
            Use = credential.Use,
            PublicKey = ByteString.CopyFrom(credential.PublicKey.Span),
        };
        if (credential.RevokedEntry is { } revoked)
        {
            view.RevokedEntry = revoked;
        }

        return view;
    }
}
