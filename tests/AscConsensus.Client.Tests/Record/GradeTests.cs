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
    }

    [Fact]
    public void The_cosignature_of_another_key_does_not_count()
    {
        using var other = NoteSigner.Create(CommunityKeys.WitnessName(KeptRecord.Origin, "offices/ministry-tha"), NoteAlgorithm.Cosignature);
        var note = Cosigned(10, 1);
        var grades = Grades(2, note with { Note = note.Note.With(Cosignature.Sign(other, note.Note.Text, 1)) });
        Assert.Equal(1, grades.Of(9).Cosigned);
    }

    [Fact]
    public void Where_no_witnesses_are_asked_nothing_is_said() =>
        Assert.Equal(("", "", ""), (Grades(0).Of(3).Sentence, Grades(0).Of(3).Finality, Grades(0).Sentence));

    private EntryGrades Grades(int needed, params VerifiedCheckpoint[] checkpoints) => new(new(needed, [.. keys.Select(key => key.Verifier)]), checkpoints, isTold: false);

    private VerifiedCheckpoint Cosigned(ulong size, int by)
    {
        Assert.True(SignedNote.TryParse(record.Note(size), out var note, out _));
        return new(record.At(size), keys.Take(by).Aggregate(note, (signed, key) => signed.With(Cosignature.Sign(key, signed.Text, 1))));
    }
}
