using System.Globalization;
using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Chair admits a proposal to the organ's business under the next symbol of the year.</summary>
public sealed partial class AdmitProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Words("symbol", Symbol, 60);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.FindProposal(Proposal) is not { } proposal)
        {
            return ProposalRules.Unknown(Proposal);
        }

        var next = proposal.Symbol ?? NextSymbol(community, proposal.Organ, at);
        return ProposalRules.IfNotItsChair(community, proposal, by)
            ?? Lifecycle.Refuses(proposal, Move.Admit)
            ?? (Symbol == next ? Accept() : Refuse(Reason.SymbolNotNext, $"The symbol of {Proposal} is {next}, not {Symbol}."));
    }

    public Community Apply(Community community, Entry entry)
    {
        var proposal = community.Proposals[Proposal];
        var moved = community.With(proposal.Moved(Move.Admit, entry.At) with { Symbol = Symbol });
        var cut = Symbol.LastIndexOf('/');
        return proposal.Symbol is not null ? moved : moved with
        {
            Symbols = community.Symbols.Add(Symbol, Proposal),
            SymbolSeries = community.SymbolSeries.SetItem(Symbol[..cut], int.Parse(Symbol.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A proposal that comes back after a return keeps its symbol; a new one takes the next of the organ's year.</summary>
    public static string NextSymbol(Community community, string organ, Instant at)
    {
        var series = $"{community.Symbol}/{community.Organs[organ].Code}/{community.DateAt(at).Year}";
        return $"{series}/{community.SymbolSeries.GetValueOrDefault(series) + 1:000}";
    }
}
