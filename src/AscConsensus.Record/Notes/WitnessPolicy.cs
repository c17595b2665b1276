using System.Collections.Immutable;

namespace AscConsensus.Record;

/// <summary>Which records one trusts, and which witnesses must have cosigned a checkpoint (C2SP tlog-policy).</summary>
public sealed partial class WitnessPolicy
{
    /// <summary>The name of the quorum that asks for no witness.</summary>
    public const string NoQuorum = "none";

    private readonly ImmutableArray<WitnessGroup> groups;

    private WitnessPolicy(ImmutableArray<NoteVerifier> logs, ImmutableArray<PolicyWitness> witnesses, ImmutableArray<WitnessGroup> groups, string quorum)
    {
        Logs = logs;
        Witnesses = witnesses;
        this.groups = groups;
        Quorum = quorum;
    }

    /// <summary>Keys of the records, each named as its origin.</summary>
    public ImmutableArray<NoteVerifier> Logs { get; }

    /// <summary>The witnesses, in the order of the text.</summary>
    public ImmutableArray<PolicyWitness> Witnesses { get; }

    /// <summary>The groups, each after all that it names.</summary>
    public ImmutableArray<WitnessGroup> Groups => groups;

    /// <summary>The witness or group that must have cosigned, or <see cref="NoQuorum"/>.</summary>
    public string Quorum { get; }

    /// <summary>How many witnesses the quorum needs of how many at least: the k and n that grades show.</summary>
    public (int Needed, int Of) QuorumSize => groups.FirstOrDefault(group => group.Name == Quorum) is { } group
        ? (group.Needed, group.Members.Length)
        : Quorum == NoQuorum ? (0, 0) : (1, 1);

    /// <summary>The policy of one record and any k of its witnesses.</summary>
    /// <param name="needed">k, at least 1.</param>
    /// <exception cref="ArgumentException">Names or keys are not distinct, or there are fewer witnesses than are needed.</exception>
    public static WitnessPolicy Of(NoteVerifier log, int needed, IEnumerable<PolicyWitness> witnesses)
    {
        var all = witnesses.ToImmutableArray();
        var policy = new WitnessPolicy([log], all, [new WitnessGroup("witnesses", needed, [.. all.Select(witness => witness.Name)])], "witnesses");
        return TryParse(policy.ToText(), out _, out var fault) ? policy : throw new ArgumentException(fault, nameof(witnesses));
    }

    /// <summary>Whether these witnesses together are the quorum.</summary>
    /// <param name="cosigned">Names, as in this policy, of the witnesses whose good cosignatures there are.</param>
    public bool IsSatisfiedBy(IReadOnlySet<string> cosigned)
    {
        var witnessed = Witnesses.Select(witness => witness.Name).Where(cosigned.Contains).ToHashSet(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Members.Count(witnessed.Contains) >= group.Needed)
            {
                witnessed.Add(group.Name);
            }
        }

        return Quorum == NoQuorum || witnessed.Contains(Quorum);
    }

    /// <summary>Names of the policy's witnesses that cosigned the note.</summary>
    public IReadOnlySet<string> WitnessesOf(SignedNote note) =>
        Witnesses.Where(witness => Cosignature.TimeIn(note, witness.Key) is not null).Select(witness => witness.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the note is a checkpoint of one of the records, signed by it and cosigned by the quorum.</summary>
    public bool IsSatisfiedBy(SignedNote note) =>
        Logs.Any(log => Checkpoint.TryOpen(note.ToString(), log, out _, out _, out _)) && IsSatisfiedBy(WitnessesOf(note));

    /// <summary>The policy as a file.</summary>
    public string ToText() => string.Concat(
    [
        .. Logs.Select(log => $"log {log}\n"),
        .. Witnesses.Select(witness => $"witness {witness.Name} {witness.Key}\n"),
        .. groups.Select(group => $"group {group.Name} {group.Needed} {string.Join(' ', group.Members)}\n"),
        $"quorum {Quorum}\n",
    ]);
}
