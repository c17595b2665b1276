using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Record.Tests;

public sealed class SignableTypesTests
{
    [Fact]
    public void A_map_is_never_signed() => AssertRefused("google.protobuf.Struct.fields", Struct.Parser);

    [Fact]
    public void A_floating_point_number_is_never_signed() => AssertRefused("google.protobuf.DoubleValue.value", DoubleValue.Parser);

    [Fact]
    public void An_any_is_never_signed() => AssertRefused("google.protobuf.Any", Any.Parser);

    [Fact]
    public void A_type_that_others_extend_is_never_signed() => AssertRefused("google.protobuf.FieldOptions", FieldOptions.Parser);

    [Fact]
    public void An_instant_is() => Assert.Null(AcceptanceRules.FaultOf(new Timestamp { Seconds = -1, Nanos = 5 }.ToByteArray(), Timestamp.Parser));

    private static void AssertRefused(string name, MessageParser parser) =>
        Assert.StartsWith(name + " cannot be in a statement", Assert.Throws<ArgumentException>(() => AcceptanceRules.FaultOf([], parser)).Message, StringComparison.Ordinal);
}
