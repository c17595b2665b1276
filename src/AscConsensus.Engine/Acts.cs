using System.Collections.Frozen;
using AscConsensus.V1;
using Google.Protobuf.Reflection;

namespace AscConsensus.Engine;

/// <summary>All acts there are, read from the contract's Statement.</summary>
public static class Acts
{
    private static readonly IReadOnlyList<FieldDescriptor> Fields = [.. Statement.Descriptor.Oneofs.Single(oneof => oneof.Name == "act").Fields];

    private static readonly FrozenDictionary<string, FieldDescriptor> FieldOf = Fields.ToFrozenDictionary(field => field.MessageType.FullName);

    private static readonly FrozenDictionary<int, FieldDescriptor> FieldByNumber = Fields.ToFrozenDictionary(field => field.FieldNumber);

    /// <summary>One empty message of each act, in the order of the contract.</summary>
    public static IReadOnlyList<IAct> All { get; } = [.. Fields.Select(field => (IAct)field.MessageType.Parser.ParseFrom([]))];

    /// <summary>What an act is called, such as "TakePosition".</summary>
    public static string NameOf(IAct act) => act.Descriptor.Name;

    /// <summary>The statement's act; null if it has none.</summary>
    public static IAct? In(Statement statement) =>
        FieldByNumber.TryGetValue((int)statement.ActCase, out var field) ? (IAct)field.Accessor.GetValue(statement) : null;

    /// <summary>Puts the act into the statement.</summary>
    public static Statement With(this Statement statement, IAct act)
    {
        FieldOf[act.Descriptor.FullName].Accessor.SetValue(statement, act);
        return statement;
    }
}
