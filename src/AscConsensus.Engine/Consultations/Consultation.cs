using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>A request for views on one revision.</summary>
public sealed record Consultation(string Name, Revision Revision, ImmutableArray<Asked> Asked, Instant OpenedAt, Instant DueAt, Fingerprint? Question)
{
    /// <summary>Once the Chair has closed it although answers are missing.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Why the missing answers are not awaited longer.</summary>
    public Fingerprint? ClosingReasons { get; init; }

    /// <summary>Whether the Chair still waits.</summary>
    public bool IsOpen(Proposal proposal) => Awaited(proposal).Any();

    /// <summary>
    /// Who has not answered a consultation that is not closed, and was not asked the same again since. A new revision alone excuses nobody, neither those that
    /// were asked nor the Chair from saying why it waits no longer.
    /// </summary>
    public IEnumerable<Asked> Awaited(Proposal proposal)
    {
        var later = proposal.Consultations.SkipWhile(consultation => consultation.Name != Name).Skip(1);
        return ClosedAt is not null ? [] : Asked.Where(asked => asked.View is null && !later.Any(again => again.Of(asked.Office) is { } askedAgain && (askedAgain.IsConcurrenceAsked || !asked.IsConcurrenceAsked)));
    }

    /// <summary>What an office was asked; null if it was not.</summary>
    public Asked? Of(Office office) => Asked.FirstOrDefault(asked => asked.Office == office);

    public Consultation With(Asked asked) => this with { Asked = Asked.Replace(Of(asked.Office)!, asked) };
}

/// <summary>One office that is asked, and its view once given.</summary>
public sealed record Asked(Office Office, bool IsConcurrenceAsked)
{
    public Instant? AcknowledgedAt { get; init; }

    public Fingerprint? View { get; init; }

    public ulong? ViewEntry { get; init; }

    public Instant? ViewAt { get; init; }

    /// <summary>Views on single provisions.</summary>
    public ImmutableArray<(string Clause, Fingerprint View)> Provisions { get; init; } = [];

    /// <summary>Whether a body agrees where the matter lies in its own mandate; unspecified until it says so.</summary>
    public Concurrence Concurrence { get; init; }
}
