using AscConsensus.Engine;
using AscConsensus.V1;
using MeetingDecision = AscConsensus.V1.MeetingDecision;

namespace AscConsensus.Client;

/// <summary>Decisions taken in the room, as the Chair declared them, and what members say of them.</summary>
public sealed partial class MeetingsClient
{
    private readonly Connection connection;
    private readonly DirectoryClient directory;
    private readonly MeetingService.MeetingServiceClient service;

    internal MeetingsClient(Connection connection, DirectoryClient directory) => (this.connection, this.directory, service) = (connection, directory, new(connection.Invoker));

    /// <summary>Shows one decision.</summary>
    /// <param name="decision">Such as "decisions/2026-1".</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<MeetingDecision> GetAsync(string decision, CancellationToken ct = default) =>
        (await connection.ReadAsync(service.GetMeetingDecisionAsync, new GetMeetingDecisionRequest { AtLeast = connection.Seen, Decision = decision }, read => read.RecordSize, ct).ConfigureAwait(false)).Decision;

    /// <summary>Lists decisions in the order of their entry.</summary>
    /// <param name="proposal">Only on this proposal; all if empty.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<MeetingDecision> ListAsync(string proposal = "", CancellationToken ct = default) =>
        Pages.ReadAsync(
            token => connection.ReadAsync(
                service.ListMeetingDecisionsAsync, new ListMeetingDecisionsRequest { AtLeast = connection.Seen, Proposal = proposal, PageToken = token }, read => read.RecordSize, ct),
            read => read.Decisions,
            read => read.NextPageToken);

    /// <summary>
    /// Records a decision taken in the room, under the next number of the year. Members that are named neither as seated nor as absent are taken as seated.
    /// </summary>
    /// <param name="decision">What was decided; its name, its words and, where none are named, the members seated are filled in.</param>
    /// <param name="text">The decision's words.</param>
    /// <param name="voiced">Words of objections voiced in the room that the decision cites.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> RecordAsync(RecordMeetingDecision decision, CitedDocument text, IEnumerable<CitedDocument>? voiced = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(text);
        var documents = CitedDocument.DocumentsOf([text, .. voiced ?? []]);

        // Safe to repeat: another decision took the number, and this one's is the next.
        return Again.When(Reason.MovedMeanwhile, async () =>
        {
            var act = decision.Clone();
            act.Decision = await directory.GetNextAsync(ResourceName.Decisions, ListAsync(ct: ct).Select(there => there.Decision), ct).ConfigureAwait(false);
            act.Text = text.Citation;
            if (act.Seated.Count == 0)
            {
                var community = await directory.GetCommunityAsync(ct).ConfigureAwait(false);
                var held = act.HeldDate.ToDate();
                act.Seated.AddRange(community.Members.Where(member => member.JoinedDate.ToDate() <= held && !act.Absent.Contains(member.Member_)).Select(member => member.Member_));
            }

            return await RecordMeetingDecisionAsync(act, documents, ct).ConfigureAwait(false);
        });
    }

    /// <summary>Contests a decision recorded as taken in the room. Every certificate shows it.</summary>
    /// <param name="decision">Such as "decisions/2026-1".</param>
    /// <param name="statement">The member's statement.</param>
    /// <param name="ct">Ends the wait; the act may be recorded all the same.</param>
    public Task<Receipt> ContestAsync(string decision, CitedDocument statement, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return ContestDecisionAsync(new() { Decision = decision, Statement = statement.Citation }, [statement.Document], ct);
    }
}
