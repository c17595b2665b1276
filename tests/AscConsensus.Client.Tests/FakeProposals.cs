using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>Answers about one proposal, and remembers the acts that came.</summary>
internal sealed class FakeProposals : ProposalService.ProposalServiceBase
{
    private static readonly Citation Text = CitedDocument.Of("text").Citation;

    public List<AdmitProposalRequest> Admissions { get; } = [];

    public List<SponsorProposalRequest> Sponsorships { get; } = [];

    /// <summary>Before which organ it is.</summary>
    public string Organ { get; set; } = "organs/AMM";

    /// <summary>The answer to the next act, by how many came before; the receipt if it returns nothing.</summary>
    public Func<int, RpcException?> Fault { get; set; } = _ => null;

    public override Task<GetProposalResponse> GetProposal(GetProposalRequest request, ServerCallContext context) => Task.FromResult(new GetProposalResponse
    {
        RecordSize = 5,
        Proposal = new()
        {
            Proposal_ = "proposals/idn-2026-1",
            Symbol = "ASC/AMM/2026/001",
            Organ = Organ,
            NextSymbol = $"ASC/AMM/2026/00{Admissions.Count + 1}",
            Revisions = { new Revision { Revision_ = 1, Text = new() { Document = Text } } },
        },
    });

    public override Task<AdmitProposalResponse> AdmitProposal(AdmitProposalRequest request, ServerCallContext context)
    {
        Admissions.Add(request);
        return Fault(Admissions.Count) is { } fault ? throw fault : Task.FromResult(new AdmitProposalResponse { Receipt = FakeReceipt.Of(5) });
    }

    public override Task<SponsorProposalResponse> SponsorProposal(SponsorProposalRequest request, ServerCallContext context)
    {
        Sponsorships.Add(request);
        return Fault(Sponsorships.Count) is { } fault ? throw fault : Task.FromResult(new SponsorProposalResponse { Receipt = FakeReceipt.Of(5) });
    }
}
