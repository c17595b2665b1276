using System.Collections.Concurrent;
using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Record;

/// <summary>Which fields a message type has, by the tags they are written with. It walks the bytes: on the way of every unsigned act nothing is parsed a second time.</summary>
internal sealed class KnownFields(MessageDescriptor message)
{
    private static readonly ConcurrentDictionary<MessageDescriptor, KnownFields> Read = new();

    private readonly FrozenDictionary<uint, FieldDescriptor> fields = message.Fields.InDeclarationOrder().ToFrozenDictionary(TagOf);

    public static KnownFields Of(MessageDescriptor message) => Read.GetOrAdd(message, static it => new KnownFields(it));

    /// <summary>The number of the first field that the type, or that of a message in it, does not have; null if there is none.</summary>
    public int? FirstUnknownIn(ReadOnlySpan<byte> bytes)
    {
        var wire = new WireCursor(bytes);
        while (!wire.IsAtEnd)
        {
            var tag = (uint)wire.Varint();
            if (!fields.TryGetValue(tag, out var field))
            {
                return WireFormat.GetTagFieldNumber(tag);
            }

            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.Varint:
                    wire.Varint();
                    break;
                case WireFormat.WireType.LengthDelimited:
                    var value = wire.Bytes();
                    if (field.FieldType == FieldType.Message && Of(field.MessageType).FirstUnknownIn(value) is { } unknown)
                    {
                        return unknown;
                    }

                    break;
                case WireFormat.WireType.Fixed32:
                    wire.Skip(sizeof(uint));
                    break;
                default:
                    wire.Skip(sizeof(ulong));
                    break;
            }
        }

        return null;
    }

    // With another wire type a parser takes the field for an unknown one.
    private static uint TagOf(FieldDescriptor field) => WireFormat.MakeTag(field.FieldNumber, field is { IsRepeated: true, IsPacked: true } ? WireFormat.WireType.LengthDelimited : field.FieldType switch
    {
        FieldType.Message or FieldType.String or FieldType.Bytes => WireFormat.WireType.LengthDelimited,
        FieldType.Fixed32 or FieldType.SFixed32 or FieldType.Float => WireFormat.WireType.Fixed32,
        FieldType.Fixed64 or FieldType.SFixed64 or FieldType.Double => WireFormat.WireType.Fixed64,
        _ => WireFormat.WireType.Varint,
    });
}
