using System.Collections.Concurrent;
using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Record;

/// <summary>
/// What a message type of a statement may hold, looked up by field number. It walks the bytes themselves, which by then are known to be
/// the one serialisation: no value is boxed and no string is made.
/// </summary>
internal sealed class StatementShape
{
    private static readonly ConcurrentDictionary<MessageDescriptor, StatementShape> Shapes = new();

    private readonly FrozenDictionary<int, FieldDescriptor> fields;
    private readonly FrozenDictionary<int, FrozenSet<int>> numbers;
    private readonly OneofDescriptor[] choices;

    private StatementShape(MessageDescriptor message)
    {
        if (message.FullName == "google.protobuf.Any" || message.ToProto().ExtensionRange.Count > 0)
        {
            throw new ArgumentException($"{message.FullName} cannot be in a statement: its meaning is elsewhere.");
        }

        var declared = message.Fields.InDeclarationOrder();
        if (declared.FirstOrDefault(field => field.IsMap || field.FieldType is FieldType.Float or FieldType.Double or FieldType.Group) is { } field)
        {
            throw new ArgumentException($"{field.FullName} cannot be in a statement: it has more than one serialisation.");
        }

        fields = declared.ToFrozenDictionary(it => it.FieldNumber);
        numbers = declared.Where(it => it.FieldType == FieldType.Enum)
            .ToFrozenDictionary(it => it.FieldNumber, it => it.EnumType.Values.Select(value => value.Number).Where(number => number != 0).ToFrozenSet());
        choices = [.. message.Oneofs.Where(choice => !choice.IsSynthetic)];
    }

    /// <exception cref="ArgumentException">The type holds what has more than one reading.</exception>
    public static StatementShape Of(MessageDescriptor message) => Shapes.GetOrAdd(message, static it => new StatementShape(it));

    public string? FaultIn(ReadOnlySpan<byte> message)
    {
        var chosen = 0UL;
        var wire = new WireCursor(message);
        while (!wire.IsAtEnd)
        {
            var tag = (uint)wire.Varint();
            var field = fields[WireFormat.GetTagFieldNumber(tag)];
            if (field.RealContainingOneof is { } choice)
            {
                chosen |= 1UL << choice.Index;
            }

            var fault = WireFormat.GetTagWireType(tag) switch
            {
                WireFormat.WireType.Varint => FaultIn(field, wire.Varint()),
                WireFormat.WireType.LengthDelimited => FaultIn(field, wire.Bytes()),
                WireFormat.WireType.Fixed32 => wire.Skip(sizeof(uint)),
                _ => wire.Skip(sizeof(ulong)),
            };
            if (fault is not null)
            {
                return fault;
            }
        }

        return Array.Find(choices, choice => (chosen & (1UL << choice.Index)) == 0) is { } missing
            ? $"The statement has no {missing.Name}."
            : null;
    }

    private string? FaultIn(FieldDescriptor field, ReadOnlySpan<byte> value)
    {
        switch (field.FieldType)
        {
            case FieldType.Message:
                return Of(field.MessageType).FaultIn(value);
            case FieldType.String:
                return PlainText.FaultOf(value) is { } fault ? $"{field.Name} {fault}." : null;
            case FieldType.Enum:
                var packed = new WireCursor(value);
                while (!packed.IsAtEnd)
                {
                    if (FaultIn(field, packed.Varint()) is { } unknown)
                    {
                        return unknown;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private string? FaultIn(FieldDescriptor field, ulong value) =>
        field.FieldType != FieldType.Enum || (value <= int.MaxValue && numbers[field.FieldNumber].Contains((int)value))
            ? null
            : $"{field.Name} has a value that is not known: {(long)value}.";
}
