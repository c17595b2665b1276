using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Coordinator.Directory;

/// <summary>The caller as the record knows it.</summary>
internal static class CallerView
{
    public static GetCallerResponse Of(Reading reading, Instant now) => new()
    {
        RecordSize = reading.Size,
        Office = reading.By.Office.ToString(),
        Name = NameOf(reading.Community, reading.By),
        Acts = { Acts.All.Where(act => act.MayBeDoneBy.HasFlag(reading.By.Office.Kind)).Select(Acts.NameOf) },
        CoordinatorTime = now.ToTimestamp(),
    };

    // At the head of a page rather than inside a sentence.
    private static string NameOf(Engine.Community community, Engine.Credential credential) => credential.Office.Kind switch
    {
        OfficeKinds.Ministry or OfficeKinds.Body or OfficeKinds.Partner => community.TitleOf(credential.Office.Of),
        OfficeKinds.Chair => $"Chair of the {community.TitleOf(credential.Office.Of)} ({community.TitleOf(credential.Holder)})",
        OfficeKinds.Convenor => $"Convenor of {credential.Office.Of} ({community.TitleOf(community.Groups[credential.Office.Of].Convenor)})",
        OfficeKinds.SecretaryGeneral => "Secretary-General",
        OfficeKinds.Operator => "Operator",
        _ => throw new ArgumentOutOfRangeException(nameof(credential), credential.Office.Kind, "Not one kind of office."),
    };
}
