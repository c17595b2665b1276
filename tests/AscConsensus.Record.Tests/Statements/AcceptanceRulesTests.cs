using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Record.Tests.Wire;

namespace AscConsensus.Record.Tests;

/// <summary>The encodings of one position that a parser accepts or nearly accepts; a statement has one form only.</summary>
public sealed class AcceptanceRulesTests
{
    private const string OneForm =
        "The statement is not serialised in the one form: a field is doubled, unknown, out of order, explicitly empty or longer than needed.";

    private const string NoMessage = "The statement is not a protobuf message of its type.";

    private static readonly byte[] Head = [.. Text(1, "0d4f6c3e-8a52-4b1e-9c77-2f6f0a1b9e55"), .. Text(2, "asc.example/amm/1"), .. Text(3, "offices/ministry-idn")];
    private static readonly byte[] Round = Text(1, "proposals/idn-2026-3/rounds/1");
    private static readonly byte[] Fingerprint = Bytes(2, new byte[32]);
    private static readonly byte[] Objection = Varint(3, 6);
    private static readonly byte[] Support = Varint(3, 1);

    /// <summary>Name, bytes and the beginning of the refusal.</summary>
    private static readonly Dictionary<string, (byte[] Body, string Fault)> Hostile = new()
    {
        ["office twice"] = (Statement([.. Head, .. Text(3, "offices/ministry-mys")], Act(Round, Fingerprint, Objection)), OneForm),
        ["stance twice"] = (Take(Round, Fingerprint, Objection, Support), OneForm),
        ["fields out of order"] = (Take(Round, Objection, Fingerprint), OneForm),
        ["act before office"] = ([.. Act(Round, Fingerprint, Objection), .. Head], OneForm),
        ["act in two pieces"] = ([.. Head, .. Act(Round, Fingerprint), .. Act(Objection)], OneForm),
        ["two acts"] = ([.. Head, .. Act(Round, Fingerprint, Objection), .. Bytes(43, Round)], OneForm),
        ["the same act twice"] = ([.. Head, .. Act(Round, Fingerprint, Objection), .. Act(Round, Fingerprint, Support)], OneForm),
        ["unknown field"] = ([.. Head, .. Act(Round, Fingerprint, Objection), .. Varint(1000, 1)], OneForm),
        ["unknown field inside"] = (Take(Round, Fingerprint, Objection, Text(1000, "support")), OneForm),
        ["longer number"] = (Take(Round, Fingerprint, [0x18, 0x86, 0x00]), OneForm),
        ["longer tag"] = (Take(Round, Fingerprint, [0x98, 0x00, 0x06]), OneForm),
        ["longer length"] = ([.. Head, .. Tag(41, WireFormat.WireType.LengthDelimited), .. Longer(Take(Round)[(Head.Length + 2)..])], OneForm),
        ["explicit zero"] = (Take(Round, Fingerprint, Objection, Varint(6, 0)), OneForm),
        ["explicit false"] = (Take(Round, Fingerprint, Objection, Varint(8, 0)), OneForm),
        ["explicit empty text"] = (Take(Round, Fingerprint, Objection, Text(5, "")), OneForm),
        ["a true that is two"] = (Take(Round, Fingerprint, Objection, Varint(8, 2)), OneForm),
        ["an enum beyond 32 bits"] = (Take(Round, Fingerprint, Varint(3, 0x1_0000_0006)), OneForm),
        ["wrong wire type"] = (Take(Round, Fingerprint, Bytes(3, [6])), OneForm),
        ["fixed instead of varint"] = (Take(Round, Fingerprint, [0x1d, 6, 0, 0, 0]), OneForm),
        ["group"] = (Take(Round, Fingerprint, Objection, [.. Tag(1000, WireFormat.WireType.StartGroup), .. Tag(1000, WireFormat.WireType.EndGroup)]), OneForm),
        ["numbers not packed"] = ([.. Head, .. Bytes(45, Round, Varint(2, 1), Varint(3, 7), Varint(3, 8))], OneForm),
        ["numbers packed in two pieces"] = ([.. Head, .. Bytes(45, Round, Varint(2, 1), Bytes(3, [7]), Bytes(3, [8]))], OneForm),
        ["bytes after the end"] = ([.. Head, .. Act(Round, Fingerprint, Objection), 0], NoMessage),
        ["cut off"] = (Take(Round, Fingerprint, Objection)[..^1], NoMessage),
        ["length beyond the end"] = ([.. Head, .. Tag(41, WireFormat.WireType.LengthDelimited), 0x7f], NoMessage),
        ["group that does not end"] = ([.. Head, .. Tag(1000, WireFormat.WireType.StartGroup)], NoMessage),
        ["text that is not UTF-8"] = (Take(Bytes(1, [0xc0, 0x80]), Fingerprint, Objection), NoMessage),
        ["text with half a surrogate"] = (Take(Bytes(1, [0xed, 0xa0, 0x80]), Fingerprint, Objection), NoMessage),
        ["nested beyond reason"] = (Enumerable.Range(0, 120).Aggregate(Objection, (inner, _) => Bytes(41, inner)), ""),
        ["unknown stance"] = (Take(Round, Fingerprint, Varint(3, 99)), "stance has a value that is not known: 99."),
        ["negative stance"] = (Take(Round, Fingerprint, Varint(3, ulong.MaxValue)), "stance has a value that is not known: -1."),
        ["unknown day among days"] = ([.. Head, .. Bytes(120, Text(1, "calendars/IDN"), Varint(2, 1), Bytes(3, [6, 8]))], "rest_days has a value that is not known: 8."),
        ["no day among days"] = ([.. Head, .. Bytes(120, Text(1, "calendars/IDN"), Varint(2, 1), Bytes(3, [0, 7]))], "rest_days has a value that is not known: 0."),
        ["no act"] = (Head, "The statement has no act."),
        ["nothing"] = ([], "The statement has no act."),
        ["accent beside its letter"] = (Take(Text(1, "cafe\u0301"), Fingerprint, Objection), "round has the character U+0301"),
        ["text from right to left"] = (Take(Text(1, "a\u202eb"), Fingerprint, Objection), "round has the character U+202E"),
        ["line in a line"] = (Take(Text(1, "a\nb"), Fingerprint, Objection), "round has the character U+000A"),
        ["too long"] = (Take(Text(1, new string('a', Leaf.MaxBodyLength)), Fingerprint, Objection), "The statement is longer than 8192 bytes."),
    };

    public static TheoryData<string> Names => [.. Hostile.Keys];

    // What a parser keeps of them when it writes is what a recorder would write.
    [Fact]
    public void A_field_that_the_type_does_not_have_is_found_wherever_it_is()
    {
        var found = 0;
        foreach (var (name, (body, _)) in Hostile)
        {
            if (Xunit.Record.Exception(() => V1.Statement.Parser.ParseFrom(body)) is null)
            {
                var written = V1.Statement.Parser.ParseFrom(body).ToByteArray();
                var known = V1.Statement.Parser.WithDiscardUnknownFields(true).ParseFrom(written).ToByteArray();
                var unknown = AcceptanceRules.UnknownFieldIn(written, V1.Statement.Descriptor);
                Assert.True(unknown is null == written.SequenceEqual(known), name);
                found += unknown is null ? 0 : 1;
            }
        }

        Assert.Equal(6, found);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_encoding_is_refused(string name)
    {
        var (body, expected) = Hostile[name];
        var fault = AcceptanceRules.FaultOf(body, V1.Statement.Parser, out var statement);

        Assert.StartsWith(expected, fault, StringComparison.Ordinal);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
        Assert.Null(statement);
    }

    [Fact]
    public void The_one_form_is_accepted_and_read()
    {
        Assert.Null(AcceptanceRules.FaultOf(Take(Round, Fingerprint, Objection, Text(4, "clause 1, Việt Nam"), Text(4, "2"), Varint(8, 1)), V1.Statement.Parser, out var statement));

        Assert.Equal(Stance.Objection, Assert.IsType<Statement>(statement).TakePosition.Stance);
    }

    [Fact]
    public void The_statement_of_the_document_is_accepted() =>
        Assert.Null(AcceptanceRules.FaultOf(Convert.FromHexString(WorkedExamples.Statement), V1.Statement.Parser));

    [Fact]
    public void Repeated_numbers_days_and_messages_are_accepted()
    {
        Assert.Null(AcceptanceRules.FaultOf([.. Head, .. Bytes(45, Round, Varint(2, 1), Bytes(3, [7, 8]))], V1.Statement.Parser));
        Assert.Null(AcceptanceRules.FaultOf([.. Head, .. Bytes(120, Text(1, "calendars/IDN"), Varint(2, 1), Bytes(3, [6, 7]))], V1.Statement.Parser));
        Assert.Null(AcceptanceRules.FaultOf(new Statement { TakePosition = new() { Statement = new() { Offices = { "a", "b" } } } }.ToByteArray(), V1.Statement.Parser));
    }

    [Fact]
    public void A_changed_bit_is_another_statement_or_none()
    {
        var body = Take(Round, Fingerprint, Objection);
        for (var bit = 0; bit < 8 * body.Length; bit++)
        {
            byte[] changed = [.. body];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            if (AcceptanceRules.FaultOf(changed, V1.Statement.Parser, out var statement) is null)
            {
                Assert.Equal(changed, statement.ToByteArray());
                Assert.NotEqual(V1.Statement.Parser.ParseFrom(body), statement);
            }
        }
    }

    private static byte[] Take(params byte[][] fields) => Statement(Head, Act(fields));

    private static byte[] Act(params byte[][] fields) => Bytes(41, fields);

    private static byte[] Statement(byte[] head, byte[] act) => [.. head, .. act];

    /// <summary>A length-delimited content whose length takes a byte more than it needs.</summary>
    private static byte[] Longer(byte[] content) => [(byte)(content[0] | 0x80), 0, .. content[1..]];
}
