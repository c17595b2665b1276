using AscConsensus.Coordinator.Recording;

namespace AscConsensus.Coordinator.Tests;

public sealed class EntrySubjectsTests
{
    private readonly EntrySubjects subjects = new();

    public EntrySubjectsTests()
    {
        for (var number = 1ul; number <= 12; number++)
        {
            subjects.Add(number % 3 == 0 ? "one" : number % 3 == 1 ? "two" : "", number);
        }
    }

    [Theory]
    [InlineData(0, 100, 100, "1 3 4 6 7 9 10 12")]
    [InlineData(4, 10, 100, "4 6 7 9")]
    [InlineData(5, 8, 100, "6 7")]
    [InlineData(2, 100, 3, "3 4 6")]
    [InlineData(13, 100, 3, "")]
    [InlineData(6, 6, 3, "")]
    [InlineData(8, 2, 3, "")]
    public void Gives_a_part_of_the_histories_in_the_order_of_the_record(ulong from, ulong end, int most, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', subjects.Of(["two", "none", "one"], [], from, end, most)));

    [Fact]
    public void Puts_entries_that_are_named_in_their_place() =>
        Assert.Equal("5 6 9", string.Join(' ', subjects.Of(["one"], [50, 5, 2], 4, 13, 3)));
}
