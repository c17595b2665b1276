using System.Security.Cryptography;
using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;
using Entry = AscConsensus.V1.Entry;

namespace AscConsensus.Client.Tests;

/// <summary>A record with its tree and its key, as a coordinator keeps it. A fork of it has the same key and, up to a size, the same entries.</summary>
internal sealed class KeptRecord
{
    public const string Origin = "test.example/asc";

    /// <summary>The key by which the Secretary-General connects.</summary>
    private static readonly Digest SecretaryGeneral = new(SHA256.HashData("secretary-general"u8));

    private readonly List<byte[]> leaves = [];
    private readonly List<Digest[]> nodes = [];
    private readonly GrowingTree tree = new();

    private KeptRecord(NoteSigner key) => Key = key;

    public static Instant Begins { get; } = Instant.FromUtc(2026, 10, 1, 0, 0);

    public NoteSigner Key { get; }

    public ulong Size => (ulong)leaves.Count;

    /// <summary>A founding and entries after it, all of which the rules accept.</summary>
    /// <param name="size">Entries altogether.</param>
    /// <param name="signing">By which Indonesia signs.</param>
    public static KeptRecord Of(int size, SigningKey? signing = null)
    {
        var record = new KeptRecord(NoteSigner.Create(Origin, NoteAlgorithm.Ed25519));
        record.Append(new Statement { RequestId = IdOf(0), Origin = Origin, FoundCommunity = FoundingOf(record.Key, signing) }.ToByteArray());
        return record.Grow(size - 1);
    }

    /// <summary>Adds entries of the Secretary-General's.</summary>
    /// <param name="lateDays">Those of one record are other than those of another.</param>
    public KeptRecord Grow(int entries, uint lateDays = 30)
    {
        for (; entries > 0; entries--)
        {
            Grow(new SetGoals { Goals = { new PhaseGoal { Phase = Phase.Consultation, AttentionDays = 14, LateDays = lateDays } } });
        }

        return this;
    }

    /// <summary>Adds an act of the Secretary-General's.</summary>
    public void Grow(IAct act) => Add(
        new Statement { RequestId = IdOf(Size), Origin = Origin, Office = "offices/secretary-general" }.With(act).ToByteArray(), LeafSignature.KeyOnly(SecretaryGeneral));

    /// <summary>An entry's leaf with the instant of another.</summary>
    public ByteString Redated(ulong number, ulong other)
    {
        Leaf.TryDecode(leaves[(int)number], out var leaf, out _);
        return ByteString.CopyFrom(Leaf.Encode(number, TimeOf(other).ToUnixTimeMilliseconds(), leaf.Body, leaf.ReadSignatures()));
    }

    /// <summary>Appends an entry, and gives the receipt that its author gets.</summary>
    public Receipt Append(byte[] statement, params LeafSignature[] signatures)
    {
        Add(statement, signatures);
        return ReceiptOf(Size - 1);
    }

    public static Instant TimeOf(ulong entry) => Begins + Duration.FromSeconds((long)entry);

    /// <summary>The same record up to a size.</summary>
    public KeptRecord Fork(ulong size)
    {
        var fork = new KeptRecord(Key);
        foreach (var leaf in leaves.Take((int)size))
        {
            var completed = new Digest[GrowingTree.MaxHeight];
            fork.nodes.Add(completed[..fork.tree.Append(LeafHash.Of(leaf), completed)]);
            fork.leaves.Add(leaf);
        }

        return fork;
    }

    public Entry EntryOf(ulong number) => new() { Entry_ = number, Leaf = ByteString.CopyFrom(leaves[(int)number]) };

    public Checkpoint At(ulong size) => new(Origin, size, TreeRoot.At(size, Node));

    public string Note(ulong size) => At(size).Sign(Key);

    public string ProofOf(ulong entry, ulong size) =>
        SignedNote.TryParse(Note(size), out var note, out var fault) ? new InclusionReceipt(entry, InclusionProof.Of(entry, size, Node), note).ToText() : throw new InvalidOperationException(fault);

    public IEnumerable<ByteString> Consistency(ulong from, ulong to) => ConsistencyProof.Of(from, to, Node).Select(hash => ByteString.CopyFrom(hash.ToArray()));

    private void Add(byte[] statement, params LeafSignature[] signatures)
    {
        var leaf = Leaf.Encode(Size, TimeOf(Size).ToUnixTimeMilliseconds(), statement, signatures);
        var completed = new Digest[GrowingTree.MaxHeight];
        nodes.Add(completed[..tree.Append(LeafHash.Of(leaf), completed)]);
        leaves.Add(leaf);
    }

    private Receipt ReceiptOf(ulong number) => new()
    {
        Entry = number,
        EntryTime = TimeOf(number).ToTimestamp(),
        LeafHash = ByteString.CopyFrom(LeafHash.Of(leaves[(int)number]).ToArray()),
        Proof = ProofOf(number, Size),
    };

    private Digest Node(TreeNode node) => nodes[(int)node.Entry][node.Level];

    private static string IdOf(ulong entry) => new Guid((uint)entry, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1).ToString("D");

    private static FoundCommunity FoundingOf(NoteSigner key, SigningKey? signing)
    {
        var founding = new FoundCommunity
        {
            EngineVersion = Engine.Community.CurrentEngineVersion,
            Origin = Origin,
            Name = "Test community",
            Zone = "Asia/Jakarta",
            Seat = "Jakarta",
            Symbol = "ASC",
            Members = { new AddMember { Member = "members/IDN", Name = "Indonesia", JoinedDate = "1967-08-08" } },
            Organs = { new AddOrgan { Organ = "organs/AMM", Name = "ASEAN Ministerial Meeting", EstablishedDate = "1967-08-08" } },
            Rules =
            {
                new V1.Rule
                {
                    Rule_ = "rules/charter",
                    Version = 1,
                    Title = "ASEAN Charter, Article 20",
                    EffectiveDate = "2008-12-15",
                    ElectorateAt = ElectorateAt.Closing,
                    StatementsWindowHours = 7 * 24,
                    CorrectionPeriodHours = 14 * 24,
                },
            },
            CheckpointKey = ByteString.CopyFrom(key.Verifier.PublicKeyBytes),
            Credentials = { new EnrolCredential { Key = ByteString.CopyFrom(SecretaryGeneral.ToArray()), Office = "offices/secretary-general", Label = "first", Use = KeyUse.Connection } },
        };
        string[] parameters =
        [
            "electorate_at", "allows_not_participating", "requires_objection_reasons", "binds_stand_aside", "minimum_period_hours",
            "silence_assents", "statements_window_hours", "correction_period_hours",
        ];
        founding.Rules[0].Provenance.AddRange(parameters.Select(parameter => new Provenance { Parameter = parameter, Source = "engine default" }));
        if (signing is not null)
        {
            founding.Credentials.Add(Enrolment.OfSigning(signing, Origin, "offices/ministry-idn", "first"));
        }

        return founding;
    }
}
