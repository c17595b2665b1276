using System.Collections;
using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Coordinator.Tests;

/// <summary>Acts over the wire, and the states of the world that tests begin in, made by acts alone.</summary>
internal static partial class Acting
{
    public const string TheProposal = "proposals/idn-2026-1";
    public const string TheRound = TheProposal + "/rounds/1";

    public static readonly CanonicalText TheWords = new("Developing regional legal frameworks", [new Clause("1", "Members meet."), new Clause("2", "Members report.")]);

    /// <summary>The text of <see cref="TheProposal"/> under one salt, so that tests can name it again.</summary>
    public static readonly CitedDocument TheText = CitedDocument.Of(TheWords);

    /// <summary>Sends an act, by default under a fresh request id.</summary>
    public static async Task<Receipt> Act(this Desk desk, IAct act, Document[]? documents = null, string? requestId = null)
    {
        var rpc = Rpcs.Named(Acts.NameOf(act));
        var answer = await desk.Invoker.Call(rpc, Request(act, documents ?? [], requestId).ToByteArray());
        return (Receipt)rpc.OutputType.FindFieldByName("receipt").Accessor.GetValue(answer);
    }

    public static IMessage Request(IAct act, Document[] documents, string? requestId = null)
    {
        var type = Rpcs.Named(Acts.NameOf(act)).InputType;
        var request = type.Parser.ParseFrom([]);
        type.FindFieldByName("request_id").Accessor.SetValue(request, requestId ?? Guid.NewGuid().ToString("D"));
        type.FindFieldByName("act").Accessor.SetValue(request, act);
        var list = (IList)type.FindFieldByName("documents").Accessor.GetValue(request);
        Array.ForEach(documents, document => list.Add(document));
        return request;
    }

    public static SubmitProposal Submission(string proposal = TheProposal) => new()
    {
        Proposal = proposal,
        Organ = "organs/AMM",
        Subject = "II.A.4",
        Text = TextOf(TheText, TheWords),
        Activities = { new PlannedActivity { Title = "A network of focal points", Leads = { "members/IDN" } } },
    };

    public static Text TextOf(CitedDocument document, CanonicalText words) => new()
    {
        Document = document.Citation,
        Title = words.Title,
        Clauses = { words.Clauses.Select(clause => clause.Id) },
    };

    public static TakePosition Position(Stance stance, string round = TheRound) => new() { Round = round, TextFingerprint = TheText.Citation.Fingerprint, Stance = stance };

    public static OpenRound Opening(this RunningCoordinator coordinator) => new()
    {
        Round = TheRound,
        Organ = "organs/AMM",
        Rule = "rules/charter",
        RuleVersion = 1,
        Procedure = Procedure.Correspondence,
        AskedOutcome = Outcome.Adopted,
        Question = "Is the text adopted?",
        TextFingerprint = TheText.Citation.Fingerprint,
        Electorate = { "members/IDN", "members/PHL", "members/VNM" },
        DueTime = Timestamp.FromDateTimeOffset(coordinator.Clock.Now.Plus(NodaTime.Duration.FromDays(14)).ToDateTimeOffset()),
    };

    public static Task<Receipt> Submit(this RunningCoordinator coordinator, string proposal = TheProposal) =>
        coordinator.Indonesia.Act(Submission(proposal), proposal == TheProposal ? [TheText.Document] : []);

    public static async Task<Receipt> Admit(this RunningCoordinator coordinator)
    {
        await coordinator.Submit();
        return await coordinator.Chair.Act(new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" });
    }

    public static async Task<Receipt> Open(this RunningCoordinator coordinator)
    {
        await coordinator.Admit();
        return await coordinator.Chair.Act(coordinator.Opening());
    }
}
