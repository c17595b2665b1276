namespace AscConsensus.Engine;

/// <summary>The one sentence of a decision taken in the room: by whom it was declared, who was absent or objected, who contests it.</summary>
public static class MeetingSentence
{
    public static string Of(Community community, MeetingDecision decision)
    {
        var parts = new List<string> { $"Declared by the Chair at the meeting of the {community.TitleOf(decision.Organ)} on {decision.Held.Say()}, not derived from positions" };
        Add(parts, "absent", community.NamesOf(decision.Absent));
        Add(parts, "objected in the room", community.NamesOf(decision.Objections.Select(objection => objection.Member)));
        Add(parts, "contested by", community.NamesOf(decision.Contests.Select(contest => contest.Member)));
        return string.Join("; ", parts) + ".";
    }

    private static void Add(List<string> parts, string what, string names)
    {
        if (names.Length > 0)
        {
            parts.Add($"{what}: {names}");
        }
    }
}
