using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests;

public sealed class GradeTests
{
    private readonly KeptRecord record = KeptRecord.Of(20);
    private readonly List<NoteSigner> keys = [.. new[] { "idn", "phl", "vnm" }.Select(code => NoteSigner.Create(CommunityKeys.WitnessName(KeptRecord.Origin, $"offices/ministry-{code}"), NoteAlgorithm.Cosignature))];

    [Fact]
    public void An_entry_is_witnessed_once_as_many_have_cosigned_a_record_with_it_as_the_community_asks()
    {
        var grades = Grades(2, Cosigned(10, 2), Cosigned(20, 1));
        Assert.Equal(new EntryGrade(9, 2, 2, 3), grades.Of(9));
        Assert.True(grades.Of(9).IsWitnessed);
        Assert.Equal("Final: entry 9, which decided it, is witnessed by 2 of 3.", grades.Of(9).Finality);
        Assert.False(grades.Of(10).IsWitnessed);
        Assert.Equal("Not final yet: entry 10, which decided it, is witnessed by 1 of 3, 2 are needed.", grades.Of(10).Finality);
        Assert.Equal("witnessed by 0 of 3, 2 are needed", grades.Of(20).Sentence);
        Assert.Equal("Entries up to 9 are witnessed by 2 of 3; later ones are recorded.", grades.Sentence);
        Assert.Equal("Entries up to 19 are witnessed by 2 of 3.", Grades(2, Cosigned(10, 2), Cosigned(20, 2)).Sentence);
    }

    [Fact]
    public void The_cosignature_of_another_key_does_not_count()
    {
        using var other = NoteSigner.Create(CommunityKeys.WitnessName(KeptRecord.Origin, "offices/ministry-tha"), NoteAlgorithm.Cosignature);
        var note = Cosigned(10, 1);
        var grades = Grades(2, note with { Note = note.Note.With(Cosignature.Sign(other, note.Note.Text, 1)) });
        Assert.Equal(1, grades.Of(9).Cosigned);
    }

    // docs/record.md, "What a verifier checks", 8: of witnesses in force after its last entry.
    [Fact]
    public void A_cosignature_counts_while_its_witness_was_in_force_and_no_longer()
    {
        var known = new KnownWitnesses(30, [(0, 2)], [new(keys[0].Verifier, 0, 12), new(keys[1].Verifier, 0, null), new(keys[2].Verifier, 12, null)]);

        // Entry 12 put the third key in the place of the first.
        Assert.True(new EntryGrades(known, [Cosigned(10, 2)], isTold: false).Of(9).IsWitnessed);
        Assert.True(new EntryGrades(known, [Cosigned(12, 2)], isTold: false).Of(9).IsWitnessed);
        Assert.Equal(new EntryGrade(9, 1, 2, 2), new EntryGrades(known, [Cosigned(13, 2)], isTold: false).Of(9));
        Assert.True(new EntryGrades(known, [Cosigned(13, 2), Cosigned(10, 2)], isTold: false).Of(9).IsWitnessed);
    }

    [Fact]
    public void A_checkpoint_is_judged_by_how_many_were_asked_for_then()
    {
        var known = new KnownWitnesses(30, [(0, 1), (11, 3)], [.. keys.Select(key => new KnownWitness(key.Verifier, 0, null))]);
        var grades = new EntryGrades(known, [Cosigned(20, 2), Cosigned(10, 1)], isTold: false);
        Assert.Equal(new EntryGrade(9, 1, 1, 3), grades.Of(9));
        Assert.Equal(new EntryGrade(10, 2, 3, 3), grades.Of(10));
    }

    [Fact]
    public void A_copy_that_ends_before_the_checkpoint_says_so()
    {
        var known = KnownWitnesses.Now(1, [keys[0].Verifier]) with { Size = 15 };
        Assert.Equal("witnessed by 1 of 1 by a copy that ends before entry 15", new EntryGrades(known, [Cosigned(20, 1)], isTold: false).Of(9).Sentence);
        Assert.Equal("witnessed by 1 of 1", new EntryGrades(known, [Cosigned(20, 1), Cosigned(15, 1)], isTold: false).Of(9).Sentence);
    }

    [Fact]
    public void What_is_known_of_witnesses_is_read_as_it_was_written()
    {
        var known = new KnownWitnesses(30, [(0, 2), (7, 0)], [new(keys[0].Verifier, 0, 12), new(keys[1].Verifier, 3, null)]);
        var read = KnownWitnesses.Read(known.ToBytes())!;
        Assert.Equal(known.ToBytes(), read.ToBytes());
        Assert.Equal((known.Size, known.At(12).Keys.Count, known.At(13).Keys.Count), (read.Size, read.At(12).Keys.Count, read.At(13).Keys.Count));
        Assert.Null(KnownWitnesses.Read("2\nverifier\n"u8.ToArray()));
    }

    [Fact]
    public void Where_no_witnesses_are_asked_nothing_is_said() =>
        Assert.Equal(("", "", ""), (Grades(0).Of(3).Sentence, Grades(0).Of(3).Finality, Grades(0).Sentence));

    private EntryGrades Grades(int needed, params VerifiedCheckpoint[] checkpoints) => new(KnownWitnesses.Now(needed, keys.Select(key => key.Verifier)), checkpoints, isTold: false);

    private VerifiedCheckpoint Cosigned(ulong size, int by)
    {
        Assert.True(SignedNote.TryParse(record.Note(size), out var note, out _));
        return new(record.At(size), keys.Take(by).Aggregate(note, (signed, key) => signed.With(Cosignature.Sign(key, signed.Text, 1))));
    }
}
