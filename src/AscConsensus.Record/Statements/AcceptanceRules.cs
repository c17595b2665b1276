using System.Diagnostics.CodeAnalysis;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Record;

/// <summary>
/// Which bytes are a statement that two programs cannot read differently. Asked once, when a signed statement is accepted; afterwards
/// its bytes are neither parsed to verify them nor serialised again (docs/record.md).
/// </summary>
public static class AcceptanceRules
{
    /// <summary>Why the bytes are not acceptable, as one sentence that names the field; null if they are.</summary>
    /// <param name="body">The statement as it was signed.</param>
    /// <param name="parser">Of the statement's message type.</param>
    /// <param name="statement">The statement that was read, if there is no fault.</param>
    /// <exception cref="ArgumentException">The message type holds what has more than one reading: a map, a floating-point number, a group, an Any or an extension.</exception>
    public static string? FaultOf(ReadOnlySpan<byte> body, MessageParser parser, out IMessage? statement)
    {
        statement = null;
        if (body.Length > Leaf.MaxBodyLength)
        {
            return $"The statement is longer than {Leaf.MaxBodyLength} bytes.";
        }

        if (!TryParse(body, parser, out var message))
        {
            return "The statement is not a protobuf message of its type.";
        }

        // A parser keeps the last of two values, joins messages that are split and passes over what it does not know.
        // Whatever it forgave is missing when it writes.
        if (!body.SequenceEqual(message.ToByteArray()))
        {
            return "The statement is not serialised in the one form: a field is doubled, unknown, out of order, explicitly empty or longer than needed.";
        }

        var fault = StatementShape.Of(message.Descriptor).FaultIn(body);
        statement = fault is null ? message : null;
        return fault;
    }

    /// <inheritdoc cref="FaultOf(ReadOnlySpan{byte}, MessageParser, out IMessage?)"/>
    public static string? FaultOf(ReadOnlySpan<byte> body, MessageParser parser) => FaultOf(body, parser, out _);

    /// <summary>Why the bytes are not a signature in its one form, as one sentence; null if they are. Whether it is good is the key's to say.</summary>
    public static string? SignatureFault(ReadOnlySpan<byte> signature) =>
        signature.Length != P256.SignatureLength ? "An ECDSA P-256 signature is 64 bytes."
        : P256.IsLow(signature) ? null
        : "The signature's second half is in the upper half of the order; sign again, or replace s by the order less s.";

    /// <summary>The number of the first field of a message, or of a message in it, that its type does not have; null if there is none. A parser keeps such a field and passes it on.</summary>
    /// <param name="message">Bytes that a protobuf library has written.</param>
    /// <param name="type">Of the message; it holds no group.</param>
    public static int? UnknownFieldIn(ReadOnlySpan<byte> message, MessageDescriptor type) => KnownFields.Of(type).FirstUnknownIn(message);

    private static bool TryParse(ReadOnlySpan<byte> body, MessageParser parser, [NotNullWhen(true)] out IMessage? message)
    {
        try
        {
            message = parser.WithDiscardUnknownFields(true).ParseFrom(body);
            return true;
        }
        catch (InvalidProtocolBufferException)
        {
            message = null;
            return false;
        }
    }
}
