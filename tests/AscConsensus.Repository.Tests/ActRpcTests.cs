using AscConsensus.V1;
using Google.Protobuf.Reflection;

namespace AscConsensus.Repository.Tests;

/// <summary>Every act is an rpc of its own name, and all such requests have one shape.</summary>
public sealed class ActRpcTests
{
    [Fact]
    public void Every_act_but_the_founding_is_an_rpc() =>
        HouseRule.Holds(Breaches(Contract.Acts.Where(act => act != FoundCommunity.Descriptor), Contract.Methods));

    [Fact]
    public void The_founding_is_none() => Assert.DoesNotContain(Contract.Methods, method => method.Name == FoundCommunity.Descriptor.Name);

    [Fact]
    public void An_act_without_an_rpc_is_seen() => HouseRule.Sees("TakePosition", Breaches([TakePosition.Descriptor], []));

    [Fact]
    public void A_request_of_another_shape_is_seen()
    {
        // A reading's request stands for an act's request that somebody shaped otherwise.
        var reading = Contract.Methods.Single(method => method.Name == "GetRound").InputType;
        HouseRule.Sees("request_id", ShapeBreaches(TakePosition.Descriptor, reading));
        HouseRule.Sees("act", ShapeBreaches(TakePosition.Descriptor, reading));
        HouseRule.Sees("documents", ShapeBreaches(TakePosition.Descriptor, reading));
    }

    private static IEnumerable<string> Breaches(IEnumerable<MessageDescriptor> acts, IReadOnlyList<MethodDescriptor> methods) =>
        acts.SelectMany(act => methods.Where(method => method.Name == act.Name).ToList() is [var method]
            ? ShapeBreaches(act, method.InputType)
            : [$"{act.Name} is not exactly one rpc."]);

    private static IEnumerable<string> ShapeBreaches(MessageDescriptor act, MessageDescriptor request)
    {
        if (request.FindFieldByName("request_id") is not { FieldNumber: 1, FieldType: FieldType.String })
        {
            yield return $"{request.Name}: string request_id = 1.";
        }

        if (request.FindFieldByName("act") is not { FieldNumber: 2, ContainingOneof.Name: "body" } body || body.MessageType != act)
        {
            yield return $"{request.Name}: oneof body {{ {act.Name} act = 2; }}.";
        }

        if (request.FindFieldByName("documents") is not { FieldNumber: 4, IsRepeated: true } documents || documents.MessageType != Document.Descriptor)
        {
            yield return $"{request.Name}: repeated Document documents = 4.";
        }
    }
}
