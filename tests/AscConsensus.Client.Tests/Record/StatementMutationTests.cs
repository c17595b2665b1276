using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace AscConsensus.Client.Tests.Record;

/// <summary>Whatever a statement binds cannot be changed under its signature: every field of it, found by reflection, and every bit of its bytes.</summary>
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
        statement.LatestOwn = new OwnEntry { Entry = 1, LeafHash = ByteString.CopyFrom(LeafHash.Of(record.Leaves[1]).ToArray()) };
        record.Put(record.Leaves.Count - 1, statement, record.KeyOf(record.Leaves.Count - 1));
        Assert.True(CheckedLeaf.Of(record.Leaves[^1], keys).IsGood);
        var mutated = Mutations(statement, statement, "").ToList();
        Assert.True(mutated.Count >= 12, string.Join(", ", mutated.Select(it => it.Field)));
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
    private static IEnumerable<(string Field, Statement Statement)> Mutations(Statement whole, IMessage part, string path)
    {
        foreach (var field in part.Descriptor.Fields.InFieldNumberOrder().Where(field => !field.IsRepeated))
        {
            var value = field.Accessor.GetValue(part);
            if (value is null || (field.RealContainingOneof is not null && field.ContainingOneof.Accessor.GetCaseFieldDescriptor(part) != field))
            {
                continue;
            }

            if (value is IMessage inner)
            {
                foreach (var mutation in Mutations(whole, inner, $"{path}{field.Name}."))
                {
                    yield return mutation;
                }
            }
            else
            {
                field.Accessor.SetValue(part, Other(field, value));
                var changed = whole.Clone();
                field.Accessor.SetValue(part, value);
                yield return ($"{path}{field.Name}", changed);
            }
        }
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
