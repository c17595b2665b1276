using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>How ownership binds what is no act: who gets which answer to the same request.</summary>
/// <param name="Rpc">Such as "RoundService/GetRound".</param>
/// <param name="Why">Whose it is, in a few words; or why it is nobody's own.</param>
/// <param name="Request">What everyone asks.</param>
internal sealed record ReadingRow(string Rpc, string Why, Func<ReadingWorld, IMessage> Request)
{
    /// <summary>What an office gets: offices with one and the same word get one and the same answer, and offices with different words different ones.</summary>
    public Func<string, Answer> For { get; init; } = _ => "the same";

    public override string ToString() => $"{Rpc}: {Why}";
}

/// <summary>An answer, by a word of the test's own, or a refusal.</summary>
internal readonly record struct Answer(string Word, Reason Refusal)
{
    public static implicit operator Answer(string word) => new(word, Reason.Unspecified);

    public static implicit operator Answer(Reason refusal) => new("", refusal);
}
