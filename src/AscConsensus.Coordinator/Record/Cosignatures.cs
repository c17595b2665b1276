using System.Globalization;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Record;

/// <summary>What members' witnesses have cosigned, of the latest checkpoints that any has.</summary>
internal sealed class Cosignatures
{
    private const int CheckpointsKept = 256;

    private readonly Lock gate = new();
    private readonly SortedDictionary<ulong, List<StoredCosignature>> bySize = [];
    private readonly JournalDatabase journal;
    private readonly Recorder recorder;
    private readonly TreeNodes nodes;

    // The largest checkpoint that so many members have cosigned. Others come and go; this one stays.
    private (int Needed, ulong Size) witnessed;

    public Cosignatures(JournalDatabase journal, Recorder recorder, TreeNodes nodes)
    {
        (this.journal, this.recorder, this.nodes) = (journal, recorder, nodes);
        foreach (var cosignature in journal.ReadCosignatures(CheckpointsKept))
        {
            Keep(cosignature);
        }
    }

    /// <summary>Wakes whoever sends checkpoints.</summary>
    public Growing Added { get; } = new();

    /// <summary>Makes a cosignature durable. It has been verified.</summary>
    public async Task Add(StoredCosignature cosignature)
    {
        await recorder.Write((batch, _) =>
        {
            batch.Cosignatures.Add(cosignature);
            return null;
        });
        if (Keep(cosignature))
        {
            Added.Announce();
        }
    }

    /// <summary>The latest checkpoint, with the cosignatures there are.</summary>
    public string Latest(Published published) => With(published.Size, published.Checkpoint.Value);

    /// <summary>The latest checkpoint that as many members have cosigned as the community asks; empty if there is none, or none is asked.</summary>
    public string LatestWitnessed(Published published)
    {
        var needed = published.Community.Policy.Witnesses;
        ulong size;
        lock (gate)
        {
            Follow(needed);
            size = needed == 0 ? 0 : bySize.LastOrDefault(signed => signed.Key <= published.Size && signed.Value.Count >= needed).Key;
        }

        // From the nodes, which were verified when the record was read, and not from the row that says what was settled.
        return size == 0 ? "" : With(size, recorder.CheckpointKey.Sign(new Checkpoint(published.Community.Origin, size, TreeRoot.At(size, nodes.Of(published)))));
    }

    private string With(ulong size, string note)
    {
        lock (gate)
        {
            return bySize.TryGetValue(size, out var lines)
                ? note + string.Concat(lines.Select(cosignature => string.Create(CultureInfo.InvariantCulture, $"{cosignature.Line}\n")))
                : note;
        }
    }

    // At the start, and when the community asks for another number.
    private void Follow(int needed)
    {
        if (needed != witnessed.Needed)
        {
            witnessed = (needed, 0);
            foreach (var cosignature in needed == 0 ? [] : journal.ReadCosignatures(1, needed))
            {
                witnessed.Size = cosignature.Size;
                Keep(cosignature);
            }
        }
    }

    /// <summary>Whether it is the office's first for that size.</summary>
    private bool Keep(StoredCosignature cosignature)
    {
        lock (gate)
        {
            if (!bySize.TryGetValue(cosignature.Size, out var lines))
            {
                bySize.Add(cosignature.Size, lines = []);
            }

            var isFirst = lines.TrueForAll(line => line.Office != cosignature.Office);
            if (isFirst)
            {
                lines.Add(cosignature);
                lines.Sort((one, other) => string.CompareOrdinal(one.Office, other.Office));
            }

            if (witnessed.Needed > 0 && lines.Count >= witnessed.Needed)
            {
                witnessed.Size = Math.Max(witnessed.Size, cosignature.Size);
            }

            if (bySize.Count > CheckpointsKept)
            {
                bySize.Remove(bySize.Keys.First(size => size != witnessed.Size));
            }

            return isFirst;
        }
    }
}
