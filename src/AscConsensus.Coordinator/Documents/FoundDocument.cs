using AscConsensus.Journal;

namespace AscConsensus.Coordinator.Documents;

/// <summary>A document that is there, its content still on disk or in memory, part by part.</summary>
/// <param name="Salt">32 bytes.</param>
/// <param name="Length">Bytes of the content.</param>
/// <param name="Part">The part of that number, from 0.</param>
internal sealed record FoundDocument(byte[] Salt, long Length, Func<int, ReadOnlyMemory<byte>> Part)
{
    /// <summary>The content from one byte on.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> From(long first)
    {
        while (first < Length)
        {
            var part = Part((int)(first / StoredPart.Length))[(int)(first % StoredPart.Length)..];
            first += part.Length;
            yield return part;
        }
    }

    /// <summary>All of the content in one piece: for a document that is known to be short.</summary>
    public byte[] Whole()
    {
        var whole = new byte[Length];
        var filled = 0;
        foreach (var part in From(0))
        {
            part.CopyTo(whole.AsMemory(filled));
            filled += part.Length;
        }

        return whole;
    }
}
