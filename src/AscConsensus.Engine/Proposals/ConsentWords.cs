using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine speaks of what is consented to.</summary>
public static class ConsentWords
{
    public static string Of(ConsentKind kind) => kind switch
    {
        ConsentKind.Silence => "the use of silence",
        ConsentKind.Urgency => "urgency",
        ConsentKind.Shelving => "its shelving",
        ConsentKind.Return => "its return",
        ConsentKind.Recall => "the recall of the round",
        ConsentKind.Package => "its package",
        ConsentKind.Joining => "another sponsor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of consent."),
    };
}
