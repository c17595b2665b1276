using AscConsensus.V1;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Repository.Tests;

/// <summary>
/// What is in the record for ever has one reading: no maps (their order is free), no floating point (its text is not one), no groups,
/// no Any and no extensions (their meaning is elsewhere), anywhere inside a Statement.
/// </summary>
public sealed class StatementClosureTests
{
    [Fact]
    public void A_statement_holds_only_what_has_one_reading() => HouseRule.Holds(Breaches(Statement.Descriptor));

    [Fact]
    public void A_map_is_seen() => HouseRule.Sees("map", Breaches(Google.Rpc.ErrorInfo.Descriptor));

    [Fact]
    public void A_double_is_seen() => HouseRule.Sees("Double", Breaches(DoubleValue.Descriptor));

    [Fact]
    public void A_float_is_seen() => HouseRule.Sees("Float", Breaches(FloatValue.Descriptor));

    [Fact]
    public void An_any_is_seen_inside_another_message() => HouseRule.Sees("Any", Breaches(Google.Rpc.Status.Descriptor));

    [Fact]
    public void An_extension_range_is_seen() => HouseRule.Sees("extension", Breaches(FieldOptions.Descriptor));

    private static IEnumerable<string> Breaches(MessageDescriptor root) => ClosureOf(root).SelectMany(BreachesIn);

    private static IEnumerable<string> BreachesIn(MessageDescriptor message)
    {
        if (message == Any.Descriptor)
        {
            yield return $"{message.FullName}: Any";
        }

        if (message.ToProto().ExtensionRange.Count > 0)
        {
            yield return $"{message.FullName}: extension range";
        }

        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.IsMap || field.FieldType is FieldType.Float or FieldType.Double or FieldType.Group)
            {
                yield return $"{field.FullName}: {(field.IsMap ? "map" : field.FieldType)}";
            }
        }
    }

    private static HashSet<MessageDescriptor> ClosureOf(MessageDescriptor root)
    {
        var closure = new HashSet<MessageDescriptor>();
        var open = new Stack<MessageDescriptor>([root]);
        while (open.TryPop(out var message))
        {
            if (closure.Add(message))
            {
                message.Fields.InDeclarationOrder().Where(field => field.FieldType == FieldType.Message).ToList().ForEach(field => open.Push(field.MessageType));
            }
        }

        return closure;
    }
}
