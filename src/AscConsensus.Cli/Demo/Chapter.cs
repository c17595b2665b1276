using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Proposal = AscConsensus.V1.Proposal;
using Round = AscConsensus.V1.Round;

namespace AscConsensus.Cli;

/// <summary>One story, played through real desks. Each scene says what should come out, and the story ends where it does not.</summary>
internal abstract class Chapter(DemoCommunity community, Narrator narrator)
{
    private readonly List<Receipt> receipts = [];
    private Names? names;

    protected DemoCommunity Community => community;

    protected Narrator Narrator => narrator;

    /// <summary>What members and organs are called.</summary>
    protected Names Names => names ?? throw new InvalidOperationException("The chapter has not begun.");

    public async Task Play(CancellationToken ct)
    {
        narrator.Screen.Paragraph(
            "This is a demonstration. The eleven members, the ASEAN Ministerial Meeting (AMM) and the Plan of Action are real; every text, position and date "
            + "here is invented for illustration, and no government has said any of it.");
        names = new(await community.SecretaryGeneral.Directory.GetCommunityAsync(ct));
        await Tell(ct);
        await CheckTheRecord(ct);
    }

    /// <summary>The scenes, but for the last one, which is the same in every chapter.</summary>
    protected abstract Task Tell(CancellationToken ct);

    /// <summary>An act that was accepted: the record is checked against its receipt in the end.</summary>
    protected void Done(Receipt receipt) => receipts.Add(receipt);

    /// <summary>Each of these ministries does the same, in this order.</summary>
    protected async Task Each(IEnumerable<string> codes, Func<AscClient, Task<Receipt>> act)
    {
        foreach (var code in codes)
        {
            Done(await act(community.Ministry(code)));
        }
    }

    /// <summary>Each of these ministries takes the same position.</summary>
    protected Task Take(string round, Stance stance, IEnumerable<string> codes, CancellationToken ct) => Each(codes, desk => desk.Rounds.TakeAsync(round, stance, ct: ct));

    /// <summary>A ministry submits its first proposal of the year, and the Chair of the AMM admits it.</summary>
    protected async Task<string> PutForward(string code, string subject, CanonicalText text, CancellationToken ct, string organ = "organs/AMM")
    {
        var proposal = $"proposals/{code}-2026-1";
        Done(await community.Ministry(code).Proposals.SubmitAsync(proposal, organ, subject, text, ct: ct));
        Done(await community.Chair.Proposals.AdmitAsync(proposal, ct));
        return proposal;
    }

    /// <summary>The proposal's one sentence, as the Secretary-General reads it.</summary>
    protected async Task<Proposal> Quote(string proposal, Phase phase, CancellationToken ct)
    {
        var read = await community.SecretaryGeneral.Proposals.GetAsync(proposal, ct);
        Narrator.Expect(read.Phase == phase, $"{proposal} is in phase {phase}, not {read.Phase}");
        narrator.Quote(read.Sentence);
        return read;
    }

    /// <summary>The standing's one sentence.</summary>
    protected async Task<Round> Quote(string round, StandingKind kind, CancellationToken ct)
    {
        var read = await community.SecretaryGeneral.Rounds.GetAsync(round, ct);
        Narrator.Expect(read.Standing.Kind == kind, $"the standing in {round} is {kind}, not {read.Standing.Kind}");
        narrator.Quote(read.Standing.Sentence);
        return read;
    }

    /// <summary>Who said what in a round, and the standing's one sentence.</summary>
    protected async Task<Round> Show(string round, StandingKind kind, CancellationToken ct)
    {
        narrator.Screen.Line();
        RoundView.ShowPositions(narrator.Screen, Names, await community.SecretaryGeneral.Rounds.GetAsync(round, ct), "    ");
        return await Quote(round, kind, ct);
    }

    private async Task CheckTheRecord(CancellationToken ct)
    {
        narrator.Scene(narrator.Now + Duration.FromMinutes(30), "the record");
        var entries = await community.Ministry("khm").Record.ListAsync(ct: ct).ToListAsync(ct);
        Narrator.Expect(entries.Count == receipts.Count + 1, "the record holds the founding and every act, and nothing else");
        Narrator.Expect(receipts.All(receipt => entries[(int)receipt.Entry].LeafHash.ToArray().AsSpan().SequenceEqual(receipt.LeafHash.Span)), "every receipt is of the entry that is there");
        narrator.Tell($"Cambodia reads the record: {entries.Count} entries, the founding and {receipts.Count} acts. Each receipt given in this story matches its entry, byte for byte.");
    }
}
