using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

/// <summary>Records signed acts in a record, truthfully unless a test says otherwise.</summary>
internal sealed class SignedProposals(FakeRecord record) : ProposalService.ProposalServiceBase
{
    public List<SponsorProposalRequest> Came { get; } = [];

    /// <summary>The receipt that is given in the place of the true one.</summary>
    public Func<Receipt, Receipt> Receipt { get; set; } = receipt => receipt;

    /// <summary>What is recorded in the place of what was signed.</summary>
    public Func<SignedStatement, SignedStatement> Recorded { get; set; } = signed => signed;

    /// <summary>Happens after the act is recorded.</summary>
    public Action AndThen { get; set; } = () => { };

    /// <summary>The answer to an attempt, from the first; the receipt if it returns nothing.</summary>
    public Func<int, RpcException?> Fault { get; set; } = _ => null;

    public override Task<SponsorProposalResponse> SponsorProposal(SponsorProposalRequest request, ServerCallContext context)
    {
        Came.Add(request);
        if (Fault(Came.Count) is { } fault)
        {
            throw fault;
        }

        if (request.Signed is null)
        {
            // The coordinator writes the statement itself, and proves nothing unasked.
            var statement = new Statement { RequestId = request.RequestId, Origin = KeptRecord.Origin, Office = "offices/ministry-idn", SponsorProposal = request.Act };
            var given = record.Kept.Append(statement.ToByteArray(), LeafSignature.KeyOnly(new Digest(new byte[32])));
            return Task.FromResult(new SponsorProposalResponse { Receipt = new Receipt(given) { Proof = "" } });
        }

        var signed = Recorded(request.Signed);
        var receipt = record.Kept.Append(
            signed.Statement.ToByteArray(), new LeafSignature(new Digest(signed.Key.Span), SignatureAlgorithm.EcdsaP256Sha256, signed.Signature.Memory));
        AndThen();
        return Task.FromResult(new SponsorProposalResponse { Receipt = Receipt(receipt) });
    }
}
