using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AscConsensus.Client.Tests;

public sealed class SigningTests
{
    [Fact]
    public async Task An_act_is_signed_with_everything_that_binds_it()
    {
        await using var desk = await VerifyingDesk.Start();
        var first = await desk.Act();
        await desk.Act();
        var request = desk.Proposals.Came[^1];
        Assert.Equal(SponsorProposalRequest.BodyOneofCase.Signed, request.BodyCase);
        Assert.True(desk.Key.Public.Verifies(request.Signed.Statement.Span, request.Signed.Signature.Span));
        Assert.Null(SignedStatements.TryRead(request.Signed.Statement.Span, out var statement));
        Assert.Equal((request.RequestId, KeptRecord.Origin, "offices/ministry-idn"), (statement.RequestId, statement.Origin, statement.Office));
        Assert.Equal(VerifyingDesk.Now.AddHours(24), statement.NotAfterTime.ToDateTimeOffset());
        Assert.Equal((11ul, desk.Record.Kept.At(11).Root), (statement.Anchor.Size, new Digest(statement.Anchor.Root.Span)));
        Assert.Equal(new OwnEntry { Entry = first.Entry, LeafHash = first.LeafHash }, statement.LatestOwn);
        Assert.IsType<SponsorProposal>(Acts.In(statement));
    }

    [Fact]
    public async Task A_broken_line_brings_the_same_bytes_again()
    {
        await using var desk = await VerifyingDesk.Start();
        desk.Proposals.Fault = attempt => attempt < 3 ? new RpcException(new Status(StatusCode.Unavailable, "")) : null;
        await desk.Act();
        Assert.Equal(3, desk.Proposals.Came.Count);
        Assert.Single(desk.Proposals.Came.Select(request => request.Signed.ToByteString()).Distinct());
    }

    [Fact]
    public async Task What_is_shown_is_read_from_the_bytes_that_are_signed()
    {
        await using var desk = await VerifyingDesk.Start();
        StatementToSign? shown = null;
        await desk.Act(options => options with { Confirm = (toSign, _) => Task.FromResult((shown = toSign) is not null) });
        Assert.Equal(desk.Proposals.Came[0].Signed.Statement.ToByteArray(), shown!.Bytes.ToArray());
        Assert.Equal(Statement.Parser.ParseFrom(shown.Bytes.Span), shown.Statement);
    }

    [Fact]
    public async Task Whoever_says_no_sends_nothing()
    {
        await using var desk = await VerifyingDesk.Start();
        await Assert.ThrowsAsync<ActNotSignedException>(() => desk.Act(options => options with { Confirm = (_, _) => Task.FromResult(false) }));
        Assert.Empty(desk.Proposals.Came);
    }

    [Fact]
    public async Task Words_that_would_read_differently_are_not_signed()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        var declined = await Assert.ThrowsAsync<ActNotSignedException>(() => client.Proposals.SponsorProposalAsync(new() { Proposal = "proposals/\u202eidn-2026-1" }));
        Assert.Contains("proposal", declined.Message, StringComparison.Ordinal);
        Assert.Empty(desk.Proposals.Came);
    }

    [Fact]
    public void Every_request_of_an_act_has_the_act_and_the_signed_statement_where_signing_looks()
    {
        var requests = Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None)
            .Select(act => act.Descriptor.FullName + "Request");
        var known = typeof(SponsorProposalRequest).Assembly.GetTypes()
            .Where(type => typeof(IMessage).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false })
            .Select(type => ((IMessage)Activator.CreateInstance(type)!).Descriptor)
            .ToDictionary(descriptor => descriptor.FullName);
        foreach (var request in requests)
        {
            Assert.True(known.TryGetValue(request, out var descriptor), request);
            Assert.Equal(("act", "signed"), (descriptor.FindFieldByNumber(2).Name, descriptor.FindFieldByNumber(3).Name));
        }
    }
}
