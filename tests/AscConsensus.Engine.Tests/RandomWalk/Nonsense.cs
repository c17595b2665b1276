using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>Makes an act say something else than it should: one field, anywhere, of any value of its type.</summary>
internal sealed class Nonsense(Chance chance)
{
    private static readonly string[] Names =
    [
        "", " ", "members/IDN", "members/TLS", "members/PNG", "IDN", "organs/AMM", "organs/ADMM", "organs/XYZ", "proposals/idn-2026-1", "proposals/mys-2026-99",
        "proposals/idn-2026-1/rounds/1", "proposals/idn-2026-1/rounds/9", "proposals/idn-2026-1/consultations/1", "rules/nato", "rules/plan-2004", "ASC/AMM/2026/001",
        "offices/ministry-png", "offices/ministry-idn", "offices/chair-amm", "2026-01-01", "9999-12-31", "-0001-01-01", "1", "zz", "line\nbreak", "\u202e", "XX.9",
    ];

    /// <summary>The act with one field changed.</summary>
    public IAct Bend(IAct act)
    {
        var bent = (IAct)act.Descriptor.Parser.ParseFrom(act.ToByteString());
        BendField(bent);
        return bent;
    }

    /// <summary>An act of that kind read from random bytes, or an empty one.</summary>
    public IAct Noise(IAct act)
    {
        try
        {
            return (IAct)act.Descriptor.Parser.ParseFrom(chance.Bytes(chance.Below(12)));
        }
        catch (InvalidProtocolBufferException)
        {
            return (IAct)act.Descriptor.Parser.ParseFrom([]);
        }
    }

    private void BendField(IMessage message)
    {
        var field = chance.Of<FieldDescriptor>([.. message.Descriptor.Fields.InFieldNumberOrder()]);
        var value = field.Accessor.GetValue(message);
        if (field.IsRepeated)
        {
            BendList((IList)value, field);
        }
        else if (value is IMessage part && chance.In100(70))
        {
            BendField(part);
        }
        else if (field.FieldType == FieldType.Message || chance.In100(20))
        {
            field.Accessor.Clear(message);
        }
        else
        {
            field.Accessor.SetValue(message, Another(field, value));
        }
    }

    private void BendList(IList list, FieldDescriptor field)
    {
        if (list.Count > 0 && chance.In100(30))
        {
            list.RemoveAt(chance.Below(list.Count));
        }
        else if (list.Count > 0 && chance.In100(40))
        {
            list.Add(list[0]);
        }
        else if (list.Count > 0 && list[0] is IMessage part)
        {
            BendField(part);
        }
        else if (field.FieldType is not (FieldType.Message or FieldType.Enum))
        {
            list.Add(Another(field, field.FieldType == FieldType.String ? "" : 0UL));
        }
    }

    private object Another(FieldDescriptor field, object value) => field.FieldType switch
    {
        FieldType.String => chance.Of(Names),
        FieldType.Bytes => ByteString.CopyFrom(chance.Bytes(chance.In100(70) ? 32 : chance.Below(40))),
        FieldType.UInt32 => (uint)chance.Below(4),
        FieldType.UInt64 => (ulong)chance.Below(5000),
        FieldType.Int32 => chance.Below(4) - 1,
        FieldType.Int64 => chance.In100(20) ? long.MinValue : chance.Between(1_700_000_000, 2_000_000_000),
        FieldType.Bool => !(bool)value,
        FieldType.Enum => Enum.ToObject(value.GetType(), chance.Below(10)),
        _ => throw new InvalidOperationException($"No act has a field of type {field.FieldType}."),
    };
}
