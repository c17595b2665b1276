namespace AscConsensus.Engine.Tests;

/// <summary>An act and the engine's answer to it.</summary>
internal sealed record Attempt(World World, IAct Act, Desk By, Judgement Judgement)
{
    /// <summary>The world in which the act is a fact.</summary>
    public World ThenAccepted()
    {
        Assert.True(Judgement is Judgement.Accepted, (Judgement as Judgement.Refused)?.Sentence);
        var by = World.Community.IsFounded ? new Actor(By.Office, By.Key) : default;
        var entry = new Entry((ulong)World.Record.Count, World.Now, by);
        return World with
        {
            Community = Decisions.Apply(World.Community, Act, entry),
            Record = World.Record.Add(new Fact(Act, entry)),
        };
    }

    public void ThenRefused(Reason reason, string sentence)
    {
        var refused = Assert.IsType<Judgement.Refused>(Judgement);
        Assert.Equal((reason, sentence), (refused.Reason, refused.Sentence));
    }

    /// <summary>Nonsense is refused by naming the field.</summary>
    public void ThenInvalid(string field)
    {
        var refused = Assert.IsType<Judgement.Refused>(Judgement);
        Assert.Equal((Reason.InvalidField, field), (refused.Reason, string.Join(", ", refused.Violations.Select(violation => violation.Field).Distinct())));
    }
}
