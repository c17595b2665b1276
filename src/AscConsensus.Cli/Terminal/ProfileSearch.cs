using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>Finds the profile that a name means.</summary>
internal static class ProfileSearch
{
    public static Profile Load(Run run)
    {
        var named = run.Of(Options.Profile) ?? Environment.GetEnvironmentVariable("ASC_PROFILE");
        if (string.IsNullOrEmpty(named))
        {
            throw new BadInputException("No profile is named: asc does not know for which office to act.", "Give --profile NAME, or set ASC_PROFILE.");
        }

        var data = run.Of(Options.Data);
        string[] places =
        [
            named,
            Path.Combine("profiles", named + ".json"),
            .. data is null ? Array.Empty<string>() : [Path.Combine(data, "profiles", named + ".json")],
        ];
        return Profile.Load(places.FirstOrDefault(File.Exists) ?? throw new BadInputException(
            $"There is no profile {named}; looked for {string.Join(", ", places)}.",
            Remedy(data)));
    }

    private static string Remedy(string? data) =>
        data is not null && new DirectoryInfo(Path.Combine(data, "profiles")) is { Exists: true } folder
            ? $"Name one of {string.Join(", ", folder.GetFiles("*.json").Select(file => Path.GetFileNameWithoutExtension(file.Name)).Order(StringComparer.Ordinal))}, or a profile's file."
            : "Name a profile's file, or give --data with the folder that asc init made.";
}
