using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Community = AscConsensus.Engine.Community;

namespace AscConsensus.Cli;

/// <summary>Tells the story on the screen, moves its clock, and stops it where a step comes out otherwise.</summary>
internal sealed class Narrator(Screen screen, DemoClock clock)
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    private static readonly Community Seat = Community.Empty with { Zone = Zone, Seat = "Jakarta" };

    private bool afterQuote;

    public Screen Screen => screen;

    /// <summary>What the story's clock says.</summary>
    public Instant Now => clock.GetCurrentInstant();

    /// <summary>An instant of the story, at the seat.</summary>
    public static Instant At(int month, int day, int hour, int minute = 0) => new LocalDateTime(2026, month, day, hour, minute).InZoneStrictly(Zone).ToInstant();

    public void Scene(Instant at, string heading)
    {
        clock.Set(at);
        afterQuote = false;
        screen.Line();
        screen.Line($"{Seat.Say(at)}: {heading}");
    }

    public void Tell(string paragraph)
    {
        if (afterQuote)
        {
            screen.Line();
        }

        screen.Paragraph(paragraph, "  ");
        afterQuote = false;
    }

    /// <summary>The engine's sentence, as it is.</summary>
    public void Quote(string sentence)
    {
        screen.Line();
        screen.Paragraph(sentence, "    ");
        afterQuote = true;
    }

    /// <summary>The coordinator must refuse, for this reason; its sentence is told.</summary>
    public async Task Refused(Reason reason, Func<Task<Receipt>> act)
    {
        try
        {
            await act();
        }
        catch (RefusedException refused) when (refused.Reason == reason)
        {
            Quote(refused.Message);
            return;
        }

        throw new StoryBrokenException($"an act that should be refused ({reason}) was accepted.");
    }

    public static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new StoryBrokenException($"expected that {what}.");
        }
    }
}
