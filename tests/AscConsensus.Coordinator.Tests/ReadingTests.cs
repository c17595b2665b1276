using AscConsensus.Client;
using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>What each office reads of the state, as of a durable entry.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync() => coordinator = await RunningCoordinator.Start();

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task A_proposal_by_its_name_and_by_its_symbol()
    {
        await coordinator.Admit();

        var byName = await coordinator.VietNam.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = TheProposal });
        var bySymbol = await coordinator.VietNam.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = "ASC/AMM/2026/001" });

        Assert.Equal(byName, bySymbol);
        Assert.Equal(3ul, byName.RecordSize);
        Assert.Equal((Phase.Consultation, "ASC/AMM/2026/001", "members/IDN"), (byName.Proposal.Phase, byName.Proposal.Symbol, byName.Proposal.Submitter));
        Assert.Equal(TextOf(TheText, TheWords), byName.Proposal.Revisions.Single().Text);
        Assert.Contains("ASC/AMM/2026/001 has been in consultation since", byName.Proposal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_round_with_every_elector_in_alphabetical_order_and_its_standing()
    {
        await coordinator.Open();
        var objection = Position(Stance.Objection);
        objection.Clauses.Add("2");
        await coordinator.VietNam.Act(objection);

        var round = (await coordinator.Indonesia.Rounds.GetRoundAsync(new GetRoundRequest { Round = TheRound })).Round;

        Assert.Equal(
            [("members/IDN", Stance.Unspecified), ("members/PHL", Stance.Unspecified), ("members/VNM", Stance.Objection)],
            round.Positions.Select(position => (position.Member, position.Stance)));
        Assert.False(round.Positions[0].HasEntry);
        Assert.Equal(StandingKind.NotYetReached, round.Standing.Kind);
        Assert.Equal([Outcome.NoConsensus], round.Standing.PermittedOutcomes);
        Assert.Equal(
            "Consensus not yet reached: Viet Nam objects (clause 2); awaited: Indonesia, Philippines. Due Thu 15 Oct 2026 07:00 Jakarta (UTC+7).",
            round.Standing.Sentence);
    }

    [Fact]
    public async Task A_second_round_shows_what_was_said_on_the_first_and_its_decision_its_annexes()
    {
        await coordinator.Open();
        await coordinator.VietNam.Act(Position(Stance.Objection));
        await CloseAs(TheRound, Outcome.NoConsensus);
        var reservation = Position(Stance.Reservation, TheProposal + "/rounds/2");
        var statement = CitedDocument.Of("Viet Nam understands that this is without prejudice.");
        reservation.Statement = statement.Citation;
        var opening = coordinator.Opening();
        opening.Round = TheProposal + "/rounds/2";
        await coordinator.Chair.Act(opening);

        var open = (await coordinator.Chair.Rounds.GetRoundAsync(new GetRoundRequest { Round = opening.Round })).Round;
        Assert.Equal((Stance.Objection, 1u), (open.Positions[2].Earlier.Stance, open.Positions[2].Earlier.Revision));
        Assert.Equal(Stance.Unspecified, open.Positions[2].Stance);

        await coordinator.VietNam.Act(reservation, [statement.Document]);
        await coordinator.Indonesia.Act(Position(Stance.Support, opening.Round));
        await coordinator.Philippines.Act(Position(Stance.NoObjection, opening.Round));
        await CloseAs(opening.Round, Outcome.Adopted);
        await coordinator.Chair.Act(new AnnounceDecision { Round = opening.Round });

        var rounds = (await coordinator.Defence.Rounds.ListRoundsAsync(new ListRoundsRequest { Proposal = TheProposal })).Rounds;
        Assert.Equal([Outcome.NoConsensus, Outcome.Adopted], rounds.Select(round => round.Decision.Outcome));
        Assert.Equal(new Annex { Member = "members/VNM", Statement = statement.Citation }, rounds[1].Decision.Annexes.Single());
        Assert.Empty(rounds[1].Standing.PermittedOutcomes);
        Assert.NotNull(rounds[1].Decision.AnnouncedTime);
        var proposal = (await coordinator.Defence.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = TheProposal })).Proposal;
        Assert.Equal((Phase.Adopted, "activities/idn-2026-1-1"), (proposal.Phase, proposal.Activities.Single().Activity_));
    }

    [Fact]
    public async Task Consultations_with_who_was_asked_and_who_answered()
    {
        await coordinator.Admit();
        await coordinator.Chair.Act(new OpenConsultation
        {
            Consultation = TheProposal + "/consultations/1",
            TextFingerprint = TheText.Citation.Fingerprint,
            Members = { "members/VNM" },
            Organs = { "organs/ADMM" },
            DueTime = coordinator.Opening().DueTime,
        });
        var view = CitedDocument.Of("The defence ministers see no difficulty.");
        await coordinator.Defence.Act(
            new GiveView { Consultation = TheProposal + "/consultations/1", TextFingerprint = TheText.Citation.Fingerprint, View = view.Citation }, [view.Document]);

        var consultation = (await coordinator.Indonesia.Consultations.ListConsultationsAsync(new ListConsultationsRequest { Proposal = TheProposal })).Consultations.Single();

        Assert.Equal(["offices/ministry-vnm", "offices/body-admm"], consultation.Asked.Select(asked => asked.Office));
        Assert.False(consultation.Asked[0].HasViewEntry);
        Assert.Equal(view.Citation, consultation.Asked[1].View);

        // Who is asked about a text may read it from then on.
        Assert.Equal(TheText.Document, (await Read(coordinator.Defence, TheText.Citation.Fingerprint)).Document);
    }

    [Fact]
    public async Task Pages_that_together_are_the_list()
    {
        for (var i = 1; i <= 5; i++)
        {
            await coordinator.Submit($"proposals/idn-2026-{i}");
        }

        var names = new List<string>();
        var request = new ListProposalsRequest { PageSize = 2 };
        do
        {
            var page = await coordinator.Chair.Proposals.ListProposalsAsync(request);
            Assert.InRange(page.Proposals.Count, 1, 2);
            names.AddRange(page.Proposals.Select(proposal => proposal.Proposal_));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"proposals/idn-2026-{i}"), names);
    }

    [Theory]
    [InlineData(-1, "")]
    [InlineData(0, "nonsense")]
    [InlineData(0, "cm91bmRzOjE")]
    [InlineData(0, "%%%")]
    public async Task Pages_that_cannot_be(int size, string token) => await Refused.With(
        Reason.InvalidField, async () => await coordinator.Chair.Proposals.ListProposalsAsync(new ListProposalsRequest { PageSize = size, PageToken = token }));

    [Fact]
    public async Task Proposals_by_phase_and_sponsor()
    {
        await coordinator.Admit();
        await coordinator.Submit("proposals/idn-2026-2");

        Assert.Equal([TheProposal], await Listed(new ListProposalsRequest { Phase = Phase.Consultation }));
        Assert.Equal(["proposals/idn-2026-2"], await Listed(new ListProposalsRequest { Phase = Phase.Submitted, Sponsor = "members/IDN" }));
        Assert.Empty(await Listed(new ListProposalsRequest { Sponsor = "members/VNM" }));
    }

    [Fact]
    public async Task What_is_pending_on_each_office_itself_and_everything_for_the_Chair()
    {
        await coordinator.Open();
        await coordinator.Indonesia.Act(Position(Stance.Support));

        Assert.Equal(["offices/ministry-vnm"], await Pending(coordinator.VietNam, ""));
        Assert.Empty(await Pending(coordinator.Indonesia, ""));
        Assert.Equal(["offices/ministry-phl", "offices/ministry-vnm"], await Pending(coordinator.Chair, ""));
        Assert.Equal(["offices/ministry-vnm"], await Pending(coordinator.SecretaryGeneral, "offices/ministry-vnm"));
        await Refused.With(Reason.WrongOffice, () => Pending(coordinator.Indonesia, "offices/ministry-vnm"));
        await Refused.With(Reason.UnknownOffice, () => Pending(coordinator.Chair, "offices/ministry-xxx"));
        await Refused.With(Reason.InvalidField, () => Pending(coordinator.Chair, "Viet Nam"));
    }

    [Fact]
    public async Task Documents_as_far_as_each_is_distributed()
    {
        await coordinator.Open();
        var own = CitedDocument.Of("For the Chair", Distribution.Offices, ["offices/chair-amm"]);
        var known = CitedDocument.Of("For everyone", Distribution.Public);
        await coordinator.VietNam.Act(With(own), [own.Document]);
        await coordinator.VietNam.Act(With(known), [known.Document]);

        Assert.Equal(own.Document, (await Read(coordinator.VietNam, own.Citation.Fingerprint)).Document);
        Assert.Equal(own.Document, (await Read(coordinator.Chair, own.Citation.Fingerprint)).Document);
        Assert.Equal(known.Document, (await Read(coordinator.Defence, known.Citation.Fingerprint)).Document);
        await Refused.With(Reason.WrongOffice, () => Read(coordinator.Operator, known.Citation.Fingerprint));
        await Refused.With(Reason.UnknownDocument, () => Read(coordinator.Indonesia, own.Citation.Fingerprint));
        await Refused.With(Reason.UnknownDocument, () => Read(coordinator.Defence, TheText.Citation.Fingerprint));
        await Refused.With(Reason.UnknownDocument, () => Read(coordinator.Chair, ByteString.CopyFrom(new byte[32])));
        await Refused.With(Reason.InvalidField, () => Read(coordinator.Chair, ByteString.Empty));
    }

    [Fact]
    public async Task Not_from_a_record_that_is_longer_than_there_is()
    {
        await Refused.With(Reason.AheadOfRecord, async () => await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest { AtLeast = 2 }));

        var receipt = await coordinator.Submit();

        var head = await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest { AtLeast = receipt.Entry + 1 });
        Assert.Equal((receipt.Entry + 1, receipt.LeafHash, receipt.EntryTime), (head.RecordSize, head.LeafHash, head.EntryTime));
    }

    [Fact]
    public async Task Entries_a_page_at_a_time()
    {
        await coordinator.Open();

        var entries = await coordinator.Chair.Record.ListEntriesAsync(new ListEntriesRequest { FromEntry = 1, PageSize = 2 });

        Assert.Equal([1ul, 2ul], entries.Entries.Select(entry => entry.Entry_));
        Assert.Equal(4ul, entries.RecordSize);
        Assert.Empty((await coordinator.Chair.Record.ListEntriesAsync(new ListEntriesRequest { FromEntry = 4 })).Entries);
        await Refused.With(Reason.AheadOfRecord, async () => await coordinator.Chair.Record.ListEntriesAsync(new ListEntriesRequest { FromEntry = 5 }));
    }

    [Fact]
    public async Task Entries_about_one_proposal()
    {
        await coordinator.Open();
        await coordinator.VietNam.Act(Submission("proposals/vnm-2026-1"));
        await coordinator.VietNam.Act(Position(Stance.Support));

        Assert.Equal([1ul, 2ul, 3ul, 5ul], await About("proposals/idn-2026-1"));
        Assert.Equal([1ul, 2ul, 3ul, 5ul], await About("ASC/AMM/2026/001"));
        await coordinator.Restart();
        Assert.Equal([3ul], await About(TheProposal, from: 3, most: 1));
        Assert.Equal([4ul], await About("proposals/vnm-2026-1"));
        Assert.Empty(await About(TheProposal, from: 6));
        await Refused.With(Reason.UnknownProposal, () => About("proposals/vnm-2026-2"));
        await Refused.With(Reason.AheadOfRecord, () => About(TheProposal, from: 7));

        async Task<IEnumerable<ulong>> About(string proposal, ulong from = 0, int most = 0) =>
            (await coordinator.Chair.Record.ListEntriesAsync(new ListEntriesRequest { Proposal = proposal, FromEntry = from, PageSize = most })).Entries.Select(entry => entry.Entry_);
    }

    [Fact]
    public async Task What_took_another_proposal_out_of_a_package_is_about_what_was_left()
    {
        const string Other = "proposals/vnm-2026-1";
        await coordinator.Admit();
        await coordinator.VietNam.Act(Submission(Other));
        await coordinator.Chair.Act(new AdmitProposal { Proposal = Other, Symbol = "ASC/AMM/2026/002" });
        await coordinator.Indonesia.Act(new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Package, PackageProposals = { TheProposal, Other } });
        await coordinator.VietNam.Act(new GiveConsent { Proposal = Other, Kind = ConsentKind.Package, PackageProposals = { TheProposal, Other } });
        await coordinator.Chair.Act(new FormPackage { Package = "packages/2026-1", Title = "Two measures", Proposals = { TheProposal, Other } });
        var left = await coordinator.VietNam.Act(new WithdrawProposal { Proposal = Other });

        var entries = (await coordinator.Chair.Record.ListEntriesAsync(new ListEntriesRequest { Proposal = TheProposal })).Entries.Select(entry => entry.Entry_).ToList();
        Assert.Equal([1ul, 2ul, 5ul, 7ul, left.Entry], entries);
    }

    [Fact]
    public async Task The_community_as_it_was_founded_and_who_one_is()
    {
        var community = (await coordinator.Operator.Directory.GetCommunityAsync(new GetCommunityRequest())).Community;
        Assert.Equal(["Indonesia", "Philippines", "Viet Nam"], community.Members.Select(member => member.Name));
        Assert.Equal(8, community.Rules.Single().Provenance.Count);
        Assert.Equal("Japan", community.Partners.Single().Name);
        Assert.Equal("II.A.4", community.Catalogue.Single().Code);

        var chair = await coordinator.Chair.Directory.GetCallerAsync(new GetCallerRequest());
        Assert.Equal(("offices/chair-amm", "Chair of the AMM (Philippines)"), (chair.Office, chair.Name));
        Assert.Contains("CloseRound", chair.Acts);
        Assert.DoesNotContain("TakePosition", chair.Acts);

        Assert.Single((await coordinator.Indonesia.Directory.ListCredentialsAsync(new ListCredentialsRequest())).Credentials);
        Assert.Equal(8, (await coordinator.SecretaryGeneral.Directory.ListCredentialsAsync(new ListCredentialsRequest())).Credentials.Count);
    }

    private async Task CloseAs(string round, Outcome outcome)
    {
        var positions = (await coordinator.Chair.Rounds.GetRoundAsync(new GetRoundRequest { Round = round })).Round.Positions;
        await coordinator.Chair.Act(new CloseRound
        {
            Round = round,
            Outcome = outcome,
            PositionEntries = { positions.Where(position => position.HasEntry).Select(position => position.Entry).Order() },
        });
    }

    private async Task<IEnumerable<string>> Listed(ListProposalsRequest request) =>
        (await coordinator.Chair.Proposals.ListProposalsAsync(request)).Proposals.Select(proposal => proposal.Proposal_);

    private static async Task<IEnumerable<string>> Pending(Desk desk, string office) =>
        (await desk.Monitoring.ListPendingItemsAsync(new ListPendingItemsRequest { Office = office })).Items.Select(item => item.Office);

    private static async Task<GetDocumentResponse> Read(Desk desk, ByteString fingerprint) =>
        await desk.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = fingerprint });

    private static TakePosition With(CitedDocument statement)
    {
        var position = Position(Stance.Support);
        position.Statement = statement.Citation;
        return position;
    }
}
