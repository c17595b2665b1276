using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Recording;

/// <summary>How many members' desks say together that nobody holds more of the record than there is here.</summary>
internal static class EnoughDesks
{
    /// <summary>
    /// More than half of the ministries that can connect; and so many that among any as many members as the policy asks for witnesses there is one of them:
    /// then no checkpoint that was witnessed is forgotten.
    /// </summary>
    public static int Of(Engine.Community community)
    {
        var ministries = community.Credentials.Values
            .Where(it => it.Office.Kind == OfficeKinds.Ministry && it is { Use: KeyUse.Connection, RevokedEntry: null })
            .Select(it => it.Office).Distinct().Count();
        var witnesses = community.Policy.Witnesses;
        return Math.Max((ministries / 2) + 1, witnesses == 0 ? 0 : ministries - witnesses + 1);
    }
}
