using System.Collections.Immutable;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>One look at the community: the durable state, who looks, and when.</summary>
/// <param name="Published">The state after the last durable entry.</param>
/// <param name="By">The credential that reads.</param>
/// <param name="At">Now, never before the last entry.</param>
internal sealed record Reading(Published Published, Engine.Credential By, Instant At)
{
    public Engine.Community Community => Published.Community;

    /// <summary>Number of entries that the answer reflects.</summary>
    public ulong Size => Published.Size;

    /// <summary>Who looks, as the engine asks it of who acts.</summary>
    public Actor Actor => new(By.Office, By.Key);

    /// <summary>Whether what waits on every office is the reader's to see.</summary>
    public bool SeesEverything => By.Office.Kind is OfficeKinds.Chair or OfficeKinds.SecretaryGeneral;

    /// <summary>A dialogue partner sees only what it was asked about; for the rest it hears the same as if there were none.</summary>
    public Engine.Proposal Proposal(string name) =>
        Community.FindProposal(name) is { } proposal && (By.Office.Kind != OfficeKinds.Partner || IsConcernedBy(proposal)) ? proposal : throw Unknown(Reason.UnknownProposal, name);

    public (Engine.Proposal Proposal, Engine.Round Round) Round(string name) => Community.FindRound(name) ?? throw Unknown(Reason.UnknownRound, name);

    /// <summary>Whether the reader's office was ever asked for its view on the proposal, or sponsors it.</summary>
    public bool IsConcernedBy(Engine.Proposal proposal) =>
        proposal.Sponsors.Contains(By.Office.Of) || proposal.Consultations.Any(consultation => consultation.Asked.Any(asked => asked.Office == By.Office));

    /// <summary>Its consultations, of which a dialogue partner sees those in which it was asked.</summary>
    public ImmutableArray<Engine.Consultation> ConsultationsOf(Engine.Proposal proposal) => By.Office.Kind == OfficeKinds.Partner
        ? proposal.Consultations.RemoveAll(consultation => consultation.Of(By.Office) is null)
        : proposal.Consultations;

    /// <summary>A citation as the record has it: with its distribution and readers.</summary>
    public Citation Cite(Fingerprint document) => Community.Documents[document].Cite(document);

    public Citation? CiteIfAny(Fingerprint? document) => document is { } given ? Cite(given) : null;

    /// <summary>In the order of the members' English names, as everywhere members are listed.</summary>
    public IEnumerable<T> Alphabetical<T>(IEnumerable<T> items, Func<T, string> member) => items.OrderBy(item => Community.TitleOf(member(item)), StringComparer.Ordinal);

    public IEnumerable<string> Alphabetical(IEnumerable<string> members) => Alphabetical(members, member => member);

    public static RpcException Unknown(Reason reason, string name) => Refusal.Of(reason, name.Length == 0 ? "No name was given." : $"There is no {name}.").ToException();
}
