using System.Globalization;
using System.Text;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>Whose cosignatures count, and how many are needed, as the desk's own copy of the record says: on nobody's word.</summary>
/// <param name="Needed">So many make a checkpoint witnessed; 0 if the community asks for none.</param>
/// <param name="Keys">Of the witnesses in force.</param>
internal sealed record KnownWitnesses(int Needed, IReadOnlyList<NoteVerifier> Keys)
{
    public static KnownWitnesses In(Engine.Community community) =>
        new(community.Policy.Witnesses, [.. community.Witnesses().OrderBy(witness => witness.Key.ToString(), StringComparer.Ordinal).Select(witness => witness.Value)]);

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Needed}\n{string.Concat(Keys.Select(key => $"{key}\n"))}"));

    public static KnownWitnesses? Read(byte[] bytes)
    {
        if (Encoding.UTF8.GetString(bytes).Split('\n') is not [var count, .. var lines, ""] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var needed))
        {
            return null;
        }

        var keys = lines.Select(line => NoteVerifier.TryParse(line, out var key) ? key : null).ToList();
        return keys.Contains(null) ? null : new(needed, keys!);
    }
}
