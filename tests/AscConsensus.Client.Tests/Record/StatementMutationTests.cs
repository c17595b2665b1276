using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Client.Tests.Record;

/// <summary>
/// Whatever a statement binds cannot be changed under its signature: every field of it, found by reflection, set or not, repeated or not, and every bit of its bytes.
/// </summary>
public sealed class StatementMutationTests : IDisposable
{
    private readonly SmallRecord record = new();
    private readonly KnownKeys keys = new();

    public StatementMutationTests() => keys.Learn(record.Community);

    [Fact]
    public void As_it_was_signed_it_is_good()
    {
        var leaf = CheckedLeaf.Of(record.Leaves[^1], keys);
        Assert.Null(leaf.Fault);
        Assert.True(leaf.IsGood);
    }

    [Fact]
    public void Changed_in_any_field_it_is_refused()
    {
        var statement = record.StatementOf(record.Leaves.Count - 1);
        statement.TakePosition.Clauses.AddRange(["1", "2"]);
        statement.TakePosition.Statement = CitedDocument.Of("As far as clause 2 goes.", Distribution.Offices, ["offices/body-admm", "offices/body-alawmm"]).Citation;
        statement.LatestOwn = new OwnEntry { Entry = 1, LeafHash = ByteString.CopyFrom(LeafHash.Of(record.Leaves[1]).ToArray()) };
        record.Put(record.Leaves.Count - 1, statement, record.KeyOf(record.Leaves.Count - 1));
        Assert.True(CheckedLeaf.Of(record.Leaves[^1], keys).IsGood);
        var mutated = Mutations(statement, statement, "").ToList();
        string[] expected =
        [
            "request_id", "origin", "office", "not_after_time.seconds", "anchor.root", "latest_own.entry", "take_position.stance", "take_position.clauses, one left out", "take_position.clauses, in another order",
            "take_position.hold_until_date", "take_position.ad_referendum", "take_position.proposed_wording, set", "take_position.statement, left out", "take_position.statement.offices, one more", "close_round, set",
        ];
        Assert.Empty(expected.Except(mutated.Select(it => it.Field)));
        Assert.All(mutated, it => Assert.True(IsRefused(it.Statement.ToByteArray()), it.Field));
    }

    [Fact]
    public void Changed_in_any_bit_it_is_refused()
    {
        var body = record.StatementOf(record.Leaves.Count - 1).ToByteArray();
        Assert.All(Enumerable.Range(0, body.Length * 8), bit =>
        {
            var changed = body.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(IsRefused(changed), $"bit {bit}");
        });
    }

    [Fact]
    public void Under_a_signature_changed_in_any_byte_it_is_refused()
    {
        var leaf = record.Leaves[^1];
        Assert.All(Enumerable.Range(leaf.Length - 64, 64), at =>
        {
            var changed = leaf.ToArray();
            changed[at] ^= 0x40;
            var read = CheckedLeaf.Of(changed, keys);
            Assert.True(read.Fault is not null || read.IsGood == false, $"byte {at}");
        });
    }

    public void Dispose() => record.Dispose();

    // Each field changed alone, in messages within messages too.
    private static IEnumerable<(string Field, Statement Statement)> Mutations(Statement whole, IMessage part, string path) => part.Descriptor.Fields.InFieldNumberOrder().SelectMany(field =>
        field.IsRepeated ? OfList(whole, (System.Collections.IList)field.Accessor.GetValue(part), path + field.Name)
        : field.Accessor.GetValue(part) is IMessage inner && field.Accessor.HasValue(part) ? OfMessage(whole, part, field, inner, path)
        : OfValue(whole, part, field, path));

    private static IEnumerable<(string Field, Statement Statement)> OfList(Statement whole, System.Collections.IList list, string name)
    {
        if (list.Count < 2)
        {
            // What it is a list of does not matter where the act has none: these are all texts.
            yield break;
        }

        object[] original = [.. list.Cast<object>()];
        yield return ($"{name}, one left out", Changed(original[1..]));
        yield return ($"{name}, in another order", Changed([.. original.Reverse()]));
        yield return ($"{name}, one more", Changed([.. original, original[0]]));
        yield return ($"{name}, one changed", Changed([original[0] + "1", .. original[1..]]));

        Statement Changed(object[] to)
        {
            Fill(to);
            var changed = whole.Clone();
            Fill(original);
            return changed;
        }

        void Fill(object[] with)
        {
            list.Clear();
            foreach (var item in with)
            {
                list.Add(item);
            }
        }
    }

    private static IEnumerable<(string Field, Statement Statement)> OfMessage(Statement whole, IMessage part, FieldDescriptor field, IMessage inner, string path)
    {
        yield return ($"{path}{field.Name}, left out", With(whole, part, field, null));
        foreach (var mutation in Mutations(whole, inner, $"{path}{field.Name}."))
        {
            yield return mutation;
        }
    }

    private static IEnumerable<(string Field, Statement Statement)> OfValue(Statement whole, IMessage part, FieldDescriptor field, string path) => field.FieldType == FieldType.Message
        ? [($"{path}{field.Name}, set", With(whole, part, field, field.MessageType.Parser.ParseFrom([])))]
        : [($"{path}{field.Name}", With(whole, part, field, Other(field, field.Accessor.GetValue(part))))];

    // Of a oneof, to set one is to leave out the other.
    private static Statement With(Statement whole, IMessage part, FieldDescriptor field, object? value)
    {
        var before = field.RealContainingOneof?.Accessor.GetCaseFieldDescriptor(part) ?? field;
        var (was, had) = (before.Accessor.GetValue(part), !before.HasPresence || before.Accessor.HasValue(part));
        if (value is null)
        {
            field.Accessor.Clear(part);
        }
        else
        {
            field.Accessor.SetValue(part, value);
        }

        var changed = whole.Clone();
        field.Accessor.Clear(part);
        if (had)
        {
            before.Accessor.SetValue(part, was);
        }

        return changed;
    }

    private static object Other(FieldDescriptor field, object value) => value switch
    {
        string text => text + "1",
        ByteString bytes => bytes.Length == 0 ? ByteString.CopyFrom(1) : ByteString.CopyFrom([.. bytes.Span[..^1], (byte)(bytes[^1] ^ 1)]),
        bool flag => !flag,
        uint number => number + 1,
        int number => number + 1,
        ulong number => number + 1,
        long number => number + 1,
        _ => Enum.ToObject(value.GetType(), field.EnumType.Values.Select(it => it.Number).First(number => number != 0 && number != Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture))),
    };

    private bool IsRefused(byte[] body)
    {
        Assert.True(Leaf.TryDecode(record.Leaves[^1], out var leaf, out _));
        var read = CheckedLeaf.Of(Leaf.Encode(leaf.Number, leaf.UnixMilliseconds, body, leaf.ReadSignatures()), keys);
        return read.Fault is not null || read.IsGood == false;
    }
}
