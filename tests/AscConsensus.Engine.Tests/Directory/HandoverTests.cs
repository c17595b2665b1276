using AscConsensus.Engine.Tests.Monitoring;
using NodaTime;

namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Charter, Article 31: the chair rotates by the calendar year. What is open goes over with it, and until when.</summary>
public sealed class HandoverTests
{
    [Fact]
    public void Names_the_outgoing_and_the_incoming_term()
    {
        var handover = Of(FoundedOn("2025-12-01 09:00"));

        Assert.Equal((Malaysia.Member, Philippines.Member), (handover.Outgoing!.Member, handover.Incoming!.Member));
        Assert.Null(Of(Founded()).Incoming);
    }

    [Fact]
    public void Lists_an_open_round_with_its_sentence_and_its_date()
    {
        var world = OpenRound(Rules.Charter);

        Assert.Equal([(world.Round.Name, world.Standing.Sentence, (Instant?)world.Round.DueAt)], Listed(world));
    }

    [Fact]
    public void Lists_what_is_to_be_announced_and_nothing_that_is_over()
    {
        Assert.StartsWith("To be announced: Consensus reached", Of(Adopted()).Items.Single().Sentence, StringComparison.Ordinal);
        Assert.Empty(Of(Adopted().With(TheChair, Announcing())).Items);
    }

    [Fact]
    public void Lists_consultations_with_whom_they_await_and_groups_with_their_convenor()
    {
        var world = InConsultation().With(TheChair, Consulting([VietNam, LawMinisters], "2026-09-20 17:00")).With(Waits.WorkingOn("II.A.4"));

        Assert.Equal(
            [$"{TheProposal}/consultations/1", "groups/2026-1", TheProposal], Of(world).Items.Select(item => item.Resource));
        Assert.Equal("Views are awaited from ALAWMM, Viet Nam.", Of(world).Items[0].Sentence);
        Assert.EndsWith("Singapore.", Of(world).Items[1].Sentence, StringComparison.Ordinal);
    }

    // It was listed with the Chair of the proposal's organ, who may not answer it.
    [Fact]
    public void Lists_a_request_with_the_Chair_that_answers_it()
    {
        var ofSom = InConsultation().With(Malaysia, Requesting(RequestKind.Inscription))
            .With(TheChairOfSom, Opening(Rules.Charter, "2026-10-15 17:00").But(act => (act.Organ, act.AskedOutcome) = (Som, Outcome.Forwarded)))
            .With(Malaysia, Requesting(RequestKind.Extension).But(act => act.Request = $"{TheProposal}/requests/2"));

        Assert.Equal([$"{TheProposal}/requests/1"], Of(ofSom).Items.Select(item => item.Resource));
        Assert.Equal([ofSom.Round.Name, $"{TheProposal}/requests/2"], Handover.Of(ofSom.Community, Som, ofSom.Now).Items.Select(item => item.Resource));
    }

    [Fact]
    public void Awaits_no_view_of_an_office_that_was_asked_again()
    {
        var world = InConsultation().With(TheChair, Consulting([VietNam, LawMinisters], "2026-09-20 17:00")).With(TheChair, Consulting([VietNam], "2026-09-25 17:00")).With(VietNam, Viewing("view"));

        Assert.Equal("Views are awaited from ALAWMM.", Of(world).Items[0].Sentence);
    }

    private static Handover Of(World world) => Handover.Of(world.Community, Amm, world.Now);

    private static IEnumerable<(string, string, Instant?)> Listed(World world) => Of(world).Items.Select(item => (item.Resource, item.Sentence, item.Due));
}
