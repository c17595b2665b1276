using System.Collections.Immutable;

namespace AscConsensus.Record;

/// <summary>Reads a policy line by line; each method returns the line's fault, or null.</summary>
internal sealed class PolicyReader
{
    private readonly HashSet<string> free = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new([WitnessPolicy.NoQuorum], StringComparer.Ordinal);

    public ImmutableArray<NoteVerifier>.Builder Logs { get; } = ImmutableArray.CreateBuilder<NoteVerifier>();

    public ImmutableArray<PolicyWitness>.Builder Witnesses { get; } = ImmutableArray.CreateBuilder<PolicyWitness>();

    public ImmutableArray<WitnessGroup>.Builder Groups { get; } = ImmutableArray.CreateBuilder<WitnessGroup>();

    public string? Quorum { get; private set; }

    public string? Read(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => null,
        [['#', ..], ..] => null,
        ["log", .. { Length: 1 or 2 } log] => ReadLog(log[0]),
        ["witness", var name, .. { Length: 1 or 2 } witness] => ReadWitness(name, witness[0]),
        ["group", var name, var needed, .. { Length: > 0 } members] => ReadGroup(name, needed, members),
        ["quorum", var name] => ReadQuorum(name),
        _ => "is no log, witness, group or quorum",
    };

    private string? ReadLog(string text)
    {
        if (!NoteVerifier.TryParse(text, out var key) || key.Algorithm != NoteAlgorithm.Ed25519)
        {
            return "has no key of a record";
        }

        if (Logs.Any(log => log.PublicKeyBytes.SequenceEqual(key.PublicKeyBytes)))
        {
            return "gives the key of another line";
        }

        Logs.Add(key);
        return null;
    }

    private string? ReadWitness(string name, string text)
    {
        if (!NoteVerifier.TryParse(text, out var key) || key.Algorithm != NoteAlgorithm.Cosignature)
        {
            return "has no key of a witness";
        }

        if (Witnesses.Any(witness => witness.Key.PublicKeyBytes.SequenceEqual(key.PublicKeyBytes)))
        {
            return "gives the key of another line";
        }

        Witnesses.Add(new PolicyWitness(name, key));
        return Name(name);
    }

    private string? ReadGroup(string name, string text, string[] members)
    {
        var needed = text switch
        {
            "any" => 1,
            "all" => members.Length,
            _ => NoteText.TryReadNumber(text, out var number) && number <= (ulong)members.Length ? (int)number : 0,
        };
        if (needed == 0)
        {
            return "needs none of its members, or more than it has";
        }

        // Each witness counts in one way only, so each name is a member once.
        if (!Array.TrueForAll(members, free.Remove))
        {
            return "has a member that is not named before, or is a member already";
        }

        Groups.Add(new WitnessGroup(name, needed, [.. members]));
        return Name(name);
    }

    private string? ReadQuorum(string name)
    {
        if (Quorum is not null || !named.Contains(name))
        {
            return Quorum is null ? "names a quorum that is not named before" : "is a second quorum";
        }

        Quorum = name;
        return null;
    }

    private string? Name(string name)
    {
        free.Add(name);
        return named.Add(name) ? null : "gives a name that is taken";
    }
}
