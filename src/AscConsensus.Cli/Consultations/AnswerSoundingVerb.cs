using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The ministry that was sounded answers the Chair in confidence.</summary>
internal static class AnswerSoundingVerb
{
    public static Verb Create()
    {
        var sounding = new Argument<string>("SOUNDING") { Description = "Its name, as asc sounding list shows it." };
        var words = new Argument<string>("WORDS") { Description = "The answer: words, @FILE, or - for standard input." };
        return new Verb(
            "answer",
            "Answer a sounding of the Chair, once. It is no position and binds nobody. The ministry that was asked.",
            "asc sounding answer 0d4f6c3e-8a52-4b1e-9c77-2f6f0a1b9e55 \"Yes, without the date.\" --profile ministry-vnm")
        {
            sounding, words,
        }.Asks(async (session, ct) =>
        {
            var given = session.Of(sounding);
            var name = given.StartsWith("soundings/", StringComparison.Ordinal) ? given : "soundings/" + given;
            var answered = await session.Client.Consultations.AnswerSoundingAsync(name, session.Words(session.Of(words)), ct);
            if (session.Json)
            {
                session.Screen.Json(answered);
                return;
            }

            session.Screen.Line("Answered. Nobody but the Chair is told.");
        });
    }
}
