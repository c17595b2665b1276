using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists the items of the Plan of Action.</summary>
internal static class PlanVerb
{
    public static Verb Create() => new Verb("plan", "List the items of the Plan of Action that a proposal may serve.", "asc directory plan --profile ministry-idn").Asks(async (session, ct) =>
    {
        var names = await session.Names(ct);
        if (session.Json)
        {
            session.Screen.Json(new Community { Catalogue = { names.Read.Catalogue } });
            return;
        }

        session.Screen.Table(["Code", "Kind", "Title"], names.Read.Catalogue.Select(item => (IReadOnlyList<string>)[item.Code, item.Kind, item.Title]));
    });
}
