using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What the Chair and the Secretary-General see at a glance, over the wire.</summary>
public sealed class OversightTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task A_tally_is_of_one_member()
    {
        await coordinator.Indonesia.Act(new RaiseObjection { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Scrutiny });

        var own = (await Tally("members/IDN")).Tally;
        Assert.Equal(("members/IDN", 1u), (own.Member, own.Objections));
        Assert.Equal(0u, (await Tally("members/VNM")).Tally.Objections);
        await Refused.With(Reason.UnknownMember, () => Tally("members/XXX"));

        async Task<GetTallyResponse> Tally(string member) => await coordinator.Chair.Monitoring.GetTallyAsync(new GetTallyRequest { Member = member });
    }

    [Fact]
    public async Task Pages_of_what_is_pending_skip_nothing_that_stays()
    {
        await coordinator.VietNam.Act(Submission("proposals/vnm-2026-1"));
        var first = await Pending("");
        Assert.Equal("offices/ministry-idn", first.Items.Single().Office);

        // What was on the first page goes: by its number the next item would take its place and be missed.
        await coordinator.Indonesia.Act(Position(Stance.Support));
        var rest = new List<string>();
        for (var token = first.NextPageToken; token.Length > 0;)
        {
            var page = await Pending(token);
            rest.AddRange(page.Items.Select(item => item.Office));
            token = page.NextPageToken;
        }

        Assert.Equal(["offices/ministry-phl", "offices/ministry-vnm", "offices/chair-amm"], rest);
        await Refused.With(Reason.InvalidField, () => Pending("nonsense"));

        async Task<ListPendingItemsResponse> Pending(string token) =>
            await coordinator.SecretaryGeneral.Monitoring.ListPendingItemsAsync(new ListPendingItemsRequest { PageSize = 1, PageToken = token });
    }

    [Fact]
    public async Task The_matrix_has_a_cell_for_every_member()
    {
        await coordinator.VietNam.Act(Position(Stance.Objection));

        var matrix = await coordinator.Indonesia.Monitoring.ListMatrixAsync(new ListMatrixRequest());

        Assert.Equal(["members/IDN", "members/PHL", "members/VNM"], matrix.Members);
        var row = matrix.Rows.Single();
        Assert.Equal(["–", "–", "O"], row.Cells.Select(cell => cell.Code));
        Assert.Equal((TheRound, 1u, 3u), (row.Round, row.Objections, row.Electors));
        await Refused.With(Reason.WrongOffice, async () => await coordinator.Defence.Monitoring.ListMatrixAsync(new ListMatrixRequest()));
    }

    [Fact]
    public async Task Ages_stand_beside_their_goals()
    {
        await coordinator.SecretaryGeneral.Act(new SetGoals { Goals = { new PhaseGoal { Phase = Phase.Positions, AttentionDays = 3, LateDays = 10 } } });
        coordinator.Clock.Now += Duration.FromDays(5);

        var age = (await coordinator.Chair.Monitoring.ListAgesAsync(new ListAgesRequest())).Ages.Single();

        Assert.Equal((5u, GoalState.Attention, 10u), (age.Days, age.State, age.Goal.LateDays));
    }

    [Fact]
    public async Task The_board_and_the_preview_say_what_the_Chair_can_do()
    {
        var open = (await coordinator.Chair.Rounds.ListBoardAsync(new ListBoardRequest { Organ = "organs/AMM" })).Cards.Single();
        Assert.Equal((BoardColumn.Open, TheRound, 0u, 3u), (open.Column, open.Round, open.Received, open.Electors));
        Assert.DoesNotContain(await Preview(), outcome => outcome.Permitted);

        await SupportedByAll();

        Assert.Single((await coordinator.Chair.Rounds.ListBoardAsync(new ListBoardRequest { Organ = "organs/AMM", Column = BoardColumn.CanBeClosed })).Cards);
        var permitted = (await Preview()).Single(outcome => outcome.Permitted);
        Assert.Equal((Outcome.Adopted, Phase.Adopted), (permitted.Outcome, permitted.Phase));
        await Refused.With(Reason.UnknownOrgan, async () => await coordinator.Chair.Rounds.ListBoardAsync(new ListBoardRequest { Organ = "organs/XXX" }));

        async Task<IEnumerable<OutcomePreview>> Preview() => (await coordinator.Indonesia.Rounds.PreviewClosingAsync(new PreviewClosingRequest { Round = TheRound })).Outcomes;
    }

    [Fact]
    public async Task An_opening_is_filled_in_and_checked()
    {
        var act = coordinator.Opening();
        (act.Round, act.TextFingerprint) = (TheProposal, Google.Protobuf.ByteString.Empty);
        act.Electorate.Clear();

        var checks = await Check(act);

        Assert.Equal((TheProposal + "/rounds/2", TheText.Citation.Fingerprint, 3), (checks.Act.Round, checks.Act.TextFingerprint, checks.Act.Electorate.Count));
        Assert.True(checks.Checks[0].Prevents);
        await Refused.With(Reason.InvalidField, () => Check(null));
        await Refused.With(Reason.InvalidField, () => Check(new OpenRound { Round = TheProposal, DueTime = new() { Seconds = long.MaxValue } }));
        await Refused.With(Reason.UnknownProposal, () => Check(new OpenRound { Round = "proposals/idn-2026-9" }));

        async Task<CheckOpeningResponse> Check(OpenRound? opening) => await coordinator.Chair.Rounds.CheckOpeningAsync(new CheckOpeningRequest { Act = opening });
    }

    [Fact]
    public async Task A_certificate_stands_alone()
    {
        await Refused.With(Reason.RoundNotOpen, Certificate);
        await SupportedByAll();
        var positions = (await coordinator.Chair.Rounds.GetRoundAsync(new GetRoundRequest { Round = TheRound })).Round.Positions;
        await coordinator.Chair.Act(new CloseRound { Round = TheRound, Outcome = Outcome.Adopted, PositionEntries = { positions.Select(position => position.Entry).Order() } });
        var words = CitedDocument.Of("Viet Nam explains its position.");
        await coordinator.VietNam.Act(new LodgeStatement { Round = TheRound, Kind = StatementKind.Explanation, Statement = words.Citation }, [words.Document]);

        var certificate = await Certificate();

        Assert.Equal(("Test community", "ASC/AMM/2026/001", "organs/AMM"), (certificate.Community, certificate.Symbol, certificate.Organ));
        Assert.Equal((TheText.Citation, 3, 8), (certificate.Text, certificate.Round.Positions.Count, certificate.Rule.Provenance.Count));
        Assert.Equal((Outcome.Adopted, DecisionGrade.Derived), (certificate.Round.Decision.Outcome, certificate.Round.Decision.Grade));
        Assert.Equal(words.Citation, certificate.Round.Statements.Single().Statement);
        Assert.Equal(
            "The AMM decided on revision 1 of ASC/AMM/2026/001: adopted, with effect from Thu 1 Oct 2026 07:00 Jakarta (UTC+7); derived from the positions in the record.",
            certificate.Sentence);

        async Task<Certificate> Certificate() => (await coordinator.Defence.Rounds.GetCertificateAsync(new GetCertificateRequest { Round = TheRound })).Certificate;
    }

    // It showed the sponsors and the ledger of whoever asked last.
    [Fact]
    public async Task A_certificate_shows_the_sponsors_and_the_ledger_of_the_closing()
    {
        var objection = await coordinator.VietNam.Act(Position(Stance.Objection));
        await coordinator.Chair.Act(new CloseRound { Round = TheRound, Outcome = Outcome.NoConsensus, PositionEntries = { objection.Entry } });
        await coordinator.VietNam.Act(new WithdrawObjection { Proposal = TheProposal, ObjectionEntry = objection.Entry });
        await coordinator.Indonesia.Act(new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Joining, Sponsor = "members/VNM" });
        await coordinator.VietNam.Act(new SponsorProposal { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint });

        var certificate = (await coordinator.Chair.Rounds.GetCertificateAsync(new GetCertificateRequest { Round = TheRound })).Certificate;

        Assert.Equal(["members/IDN"], certificate.Sponsors);
        Assert.True(Assert.Single(certificate.Objections).Stands);
    }

    [Fact]
    public async Task A_handover_names_both_holders_and_what_is_open()
    {
        var decision = CitedDocument.Of("The rotation of the chair.");
        await coordinator.SecretaryGeneral.Act(
            new AppointChair { Organ = "organs/AMM", Member = "members/VNM", FromDate = "2027-01-01", UntilDate = "2027-12-31", Decision = decision.Citation }, [decision.Document]);

        var handover = await Handover("organs/AMM");

        Assert.Equal(("members/PHL", "members/VNM", "2027-01-01"), (handover.Outgoing, handover.Incoming, handover.FromDate));
        Assert.Contains(handover.Items, item => item.Resource == TheRound);
        await Refused.With(Reason.UnknownOrgan, () => Handover("organs/XXX"));
        await Refused.With(Reason.NoChair, () => Handover("organs/ADMM"));

        async Task<Handover> Handover(string organ) => (await coordinator.SecretaryGeneral.Directory.GetHandoverAsync(new GetHandoverRequest { Organ = organ })).Handover;
    }

    private Task<Receipt[]> SupportedByAll() => Task.WhenAll(new[] { coordinator.Indonesia, coordinator.Philippines, coordinator.VietNam }.Select(desk => desk.Act(Position(Stance.Support))));
}
