using System.CommandLine.Parsing;

namespace AscConsensus.Cli;

/// <summary>What is wrong with a command line, in words for people: the library's speak of types, and do not name the argument that is missing.</summary>
internal static class UsageFault
{
    public static string Of(ParseError fault) => fault.SymbolResult switch
    {
        OptionResult { Tokens: [var given] } read when IsNumber(read.Option.ValueType) => NoNumber(read.Option.Name, given.Value),
        ArgumentResult { Tokens: [var given] } read when IsNumber(read.Argument.ValueType) => NoNumber(read.Argument.Name, given.Value),
        ArgumentResult { Tokens: [], Parent: CommandResult } read => $"{read.Argument.Name} is missing.",
        _ => string.Join(' ', fault.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    private static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is TypeCode.Int32 or TypeCode.UInt32 or TypeCode.UInt64;

    private static string NoNumber(string name, string given) =>
        given.All(char.IsAsciiDigit) ? $"{given} is too large for {name}." : $"{name} is a whole number, not \"{given}\".";
}
