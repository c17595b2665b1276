using System.Security.Cryptography;
using System.Text;

namespace AscConsensus.Client;

/// <summary>A public key's file: its SubjectPublicKeyInfo in PEM, as openssl reads and writes it.</summary>
internal static class KeyFile
{
    public static byte[] Encode(ReadOnlySpan<byte> subjectPublicKeyInfo) => Encoding.ASCII.GetBytes(Text(subjectPublicKeyInfo));

    public static string Text(ReadOnlySpan<byte> subjectPublicKeyInfo) => PemEncoding.WriteString("PUBLIC KEY", subjectPublicKeyInfo) + "\n";
}
