using AscConsensus.Engine;
using AscConsensus.Protocol;
using NodaTime;
using Entry = AscConsensus.Engine.Entry;

namespace AscConsensus.Client;

/// <summary>Takes the entries in their order and decides every act again, as whoever accepted it must have decided.</summary>
internal sealed class EntryReplay(RecordBundle copy, KnownKeys keys, Findings findings)
{
    private readonly StatementBinding binding = new(findings);
    private readonly DecisionReading decisions = new();
    private readonly DocumentReading documents = new(copy, findings);
    private readonly List<(ulong Entry, int Needed)> asked = [];
    private Instant last = Instant.MinValue;
    private ulong shift;
    private ulong? broken;

    public TreeNodes Tree { get; } = new();

    public Engine.Community Community { get; private set; } = Engine.Community.Empty;

    /// <summary>Each entry by which the community changed how many witnesses it asks for, and to how many.</summary>
    public IReadOnlyList<(ulong Entry, int Needed)> WitnessesAsked => asked;

    public ulong Decided { get; private set; }

    public Instant? LastTime => Tree.Size == 0 || last == Instant.MinValue ? null : last;

    public IReadOnlyList<DecisionReading.Read> Decisions => decisions.All;

    public DocumentReading Documents => documents;

    public OfficeCounts Offices { get; } = new();

    /// <summary>Takes the next entry.</summary>
    public void Take(CheckedLeaf leaf)
    {
        var place = Tree.Size;
        Tree.Append(leaf.Hash);
        if (leaf.Fault is { } fault)
        {
            findings.At(place, Lowered(fault));
            binding.Skip();
            Break(place);
            return;
        }

        CheckOrder(leaf, place);
        if (broken is null)
        {
            Decide(leaf, place);
        }
        else
        {
            binding.Skip();
            CheckSignature(leaf, place);
        }
    }

    /// <summary>Says what was not done because of what was found.</summary>
    public void End()
    {
        if (broken is { } place && place + 1 < Tree.Size)
        {
            findings.Add(place, $"The acts after entry {place} were not decided again, as they rest on it; their hashes and signatures were verified.");
        }
    }

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    // Of many entries that moved together the first is named, and the place where another shift begins.
    private void CheckOrder(CheckedLeaf leaf, ulong place)
    {
        if (unchecked(leaf.Number - place) is var moved && moved != shift)
        {
            shift = moved;
            if (moved != 0)
            {
                findings.Add(place, $"Where entry {place} is due there is entry {leaf.Number}: entries were dropped, doubled or moved.");
                Break(place);
            }
        }

        if (leaf.At < last)
        {
            findings.At(place, $"its instant, {Say(leaf.At)}, is before that of entry {place - 1}, {Say(last)}.");
        }

        last = leaf.At;
    }

    private void Decide(CheckedLeaf leaf, ulong place)
    {
        var key = place == 0 ? default : leaf.Actor.KeyId.ToFingerprint();
        var office = Community.Credentials.TryGetValue(key, out var credential) ? credential.Office : default;
        binding.Check(leaf, place, Community, credential, Tree);
        CheckSignature(leaf, place);
        try
        {
            if (Refused(leaf, key) is { } refused)
            {
                findings.At(place, $"the rules do not accept this act: {refused.Sentence}");
                Break(place);
                return;
            }

            // Who would take such a key for one could be made to fail by it.
            if (KeyEnrolment.FaultOf(Community.IsFounded ? Community.Origin : leaf.Statement.Origin, leaf.Act, isFounding: place == 0) is { } unsound)
            {
                findings.At(place, unsound);
                Break(place);
                return;
            }

            documents.Read(leaf.Act, place, Community);
            var after = Engine.Decisions.Apply(Community, leaf.Act, new Entry(place, leaf.At, new Actor(office, key)));
            decisions.Take(leaf.Act, place, leaf.At, after);
            if (after.Policy.Witnesses != Community.Policy.Witnesses)
            {
                asked.Add((place, after.Policy.Witnesses));
            }

            Community = after;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            findings.At(place, $"it cannot follow the entries before it ({e.Message}).");
            Break(place);
            return;
        }

        Decided++;
        keys.Learn(Community);
        if (place > 0)
        {
            Offices.Add(office, leaf.IsSigned);
        }
    }

    // Documents that may be missing here were there: whoever accepted the act had them.
    private Judgement.Refused? Refused(CheckedLeaf leaf, Fingerprint key)
    {
        Fingerprint[] sent = [.. leaf.Act.Cited.Where(citation => citation.Fingerprint.Length == Fingerprint.Length)
            .Select(citation => Fingerprint.Of(citation.Fingerprint)).Distinct().Where(cited => !Community.Documents.ContainsKey(cited))];
        return Engine.Decisions.Decide(Community, leaf.Act, key, leaf.At, sent) as Judgement.Refused;
    }

    private void CheckSignature(CheckedLeaf leaf, ulong place)
    {
        if (leaf.IsSigned && (leaf.IsGood ?? keys.Find(leaf.Actor.KeyId) is { } key && leaf.IsSignedBy(key)) == false)
        {
            findings.At(place, keys.Find(leaf.Actor.KeyId) is null
                ? $"it is signed by the key {leaf.Actor.KeyId.ToFingerprint().Brief}, which the record has not enrolled for signing."
                : $"its signature is not that of the key {leaf.Actor.KeyId.ToFingerprint().Brief}.");
        }
    }

    private static string Say(Instant at) => at.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss.fff 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    private void Break(ulong place) => broken ??= place;
}
