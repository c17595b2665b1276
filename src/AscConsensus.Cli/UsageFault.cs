using System.CommandLine.Parsing;
using System.Globalization;

namespace AscConsensus.Cli;

/// <summary>What is wrong with a command line, in words for people: the library's speak of types, and do not name the argument that is missing.</summary>
internal static class UsageFault
{
    public static string Of(ParseError fault) => fault.SymbolResult switch
    {
        OptionResult { Tokens: [var given, ..] } read when IsNoNumber(read.Option.ValueType, given.Value) => $"{read.Option.Name} takes a whole number, not \"{given.Value}\".",
        ArgumentResult { Tokens: [var given, ..] } read when IsNoNumber(read.Argument.ValueType, given.Value) => $"{read.Argument.Name} is a whole number, not \"{given.Value}\".",
        ArgumentResult { Tokens: [], Parent: CommandResult } read => $"{read.Argument.Name} is missing.",
        _ => string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    private static bool IsNoNumber(Type type, string given) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.UInt32 => !uint.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        TypeCode.UInt64 => !ulong.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        TypeCode.Int32 => !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };
}
