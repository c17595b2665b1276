using System.Globalization;
using System.Text;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Whose cosignatures count at each size of the record, and how many are needed then.</summary>
/// <param name="Size">Entries from which it is known: of what came later it says nothing.</param>
/// <param name="Asked">By each of these entries, in their order, the community asked for so many; 0 for none.</param>
/// <param name="Witnesses">All that there ever were.</param>
internal sealed record KnownWitnesses(ulong Size, IReadOnlyList<(ulong Entry, int Needed)> Asked, IReadOnlyList<KnownWitness> Witnesses)
{
    /// <summary>As the desk's own copy of the record says: on nobody's word.</summary>
    public static KnownWitnesses In(EntryReplay replay) => new(replay.Tree.Size, replay.WitnessesAsked,
    [
        .. replay.Community.Credentials.Values.Where(credential => credential.Use == KeyUse.Witness)
            .Select(credential => new KnownWitness(
                CommunityKeys.Witness(replay.Community.Origin, credential.Office.ToString(), credential.PublicKey.Span), credential.EnrolledEntry, credential.RevokedEntry))
            .OrderBy(witness => witness.Enrolled).ThenBy(witness => witness.Key.ToString(), StringComparer.Ordinal),
    ]);

    /// <summary>As somebody says that they are now.</summary>
    public static KnownWitnesses Now(int needed, IEnumerable<NoteVerifier> keys) => new(ulong.MaxValue, [(0, needed)], [.. keys.Select(key => new KnownWitness(key, 0, null))]);

    /// <summary>How many of whom make a checkpoint of a record of this size witnessed: what holds after its last entry.</summary>
    public (int Needed, IReadOnlyList<NoteVerifier> Keys) At(ulong size) =>
        (Asked.LastOrDefault(asked => asked.Entry < size).Needed, [.. Witnesses.Where(witness => witness.IsInForceAt(size)).Select(witness => witness.Key)]);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(
    [
        Line($"size {Size}"),
        .. Asked.Select(asked => Line($"asked {asked.Entry} {asked.Needed}")),
        .. Witnesses.Select(witness => Line($"witness {witness.Enrolled} {(witness.Ended is { } ended ? ended : "-")} {witness.Key}")),
    ]));

    public static KnownWitnesses? Read(byte[] bytes)
    {
        ulong? size = null;
        List<(ulong Entry, int Needed)> asked = [];
        List<KnownWitness> witnesses = [];
        foreach (var line in Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n'))
        {
            switch (line.Split(' '))
            {
                case ["size", var count] when Number(count) is { } read:
                    size = read;
                    break;
                case ["asked", var entry, var needed] when Number(entry) is { } at && Number(needed) is <= int.MaxValue and var many:
                    asked.Add((at, (int)many));
                    break;
                case ["witness", var enrolled, var ended, var text] when Number(enrolled) is { } from && (ended == "-" || Number(ended) is not null) && NoteVerifier.TryParse(text, out var key):
                    witnesses.Add(new(key, from, Number(ended)));
                    break;
                default:
                    return null;
            }
        }

        return size is { } known ? new(known, asked, witnesses) : null;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture) + "\n";

    private static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
