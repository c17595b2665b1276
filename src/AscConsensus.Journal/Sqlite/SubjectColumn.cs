using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Journal.Sqlite;

/// <summary>What stands in an entry's column "subject", read from its leaf: for entries that were written before there was that column.</summary>
internal static class SubjectColumn
{
    /// <summary>Empty if the act is about nothing that has a history, or if it is not one this program knows: replay says what is wrong with it.</summary>
    public static string Of(byte[] leaf)
    {
        try
        {
            return Leaf.TryDecode(leaf, out var read, out _) && Acts.In(Statement.Parser.ParseFrom(read.Body)) is { } act ? ActSubject.Of(act) : "";
        }
        catch (InvalidProtocolBufferException)
        {
            return "";
        }
    }
}
