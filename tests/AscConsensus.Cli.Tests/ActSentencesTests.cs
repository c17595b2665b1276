using AscConsensus.Engine;
using AscConsensus.V1;
using Community = AscConsensus.V1.Community;
using Member = AscConsensus.V1.Member;
using Organ = AscConsensus.V1.Organ;

namespace AscConsensus.Cli.Tests;

public sealed class ActSentencesTests
{
    private static readonly Names Names = new(new Community
    {
        Zone = "Asia/Jakarta",
        Seat = "Jakarta",
        Organs = { Organ("organs/AMM", consulted: false), Organ("organs/ADMM", consulted: true) },
        Members = { new Member { Member_ = "members/VNM", Name = "Viet Nam", JoinedDate = "1995-07-28" }, new Member { Member_ = "members/LAO", Name = "Lao PDR", JoinedDate = "1997-07-23" } },
    });

    public static TheoryData<IAct, string> ActsAndSentences() => new()
    {
        { new TakePosition { Round = "proposals/idn-2026-1/rounds/2", Stance = Stance.Objection, Clauses = { "2", "3" } }, "Viet Nam took its position in round 2: objects (clause 2, 3)." },
        { new TakePosition { Round = "proposals/idn-2026-1/rounds/1", Stance = Stance.Hold, HoldUntilDate = "2026-10-14" }, "Viet Nam took its position in round 1: asks for time until 14 Oct 2026." },
        { new OpenConsultation { Members = { "members/VNM", "members/LAO" }, DueTime = SpokenActs.Due }, "Viet Nam asked Lao PDR, Viet Nam for views, due Thu 15 Oct 2026 17:00 Jakarta (UTC+7)." },
        { new ReviseText { Revision = 2 }, "Viet Nam revised the text: revision 2." },
        { new ShelveProposal { MeetingDecision = "decisions/2026-1" }, "Viet Nam shelved it, on decision 2026-1." },
        { new ShelveProposal(), "Viet Nam shelved it, as its sponsors agree." },
        { new GiveConsent { Kind = ConsentKind.Joining, Sponsor = "members/LAO", MeetingDecision = "decisions/2026-1" }, "Viet Nam consented to the joining of Lao PDR, on decision 2026-1." },
        { new GiveConsent { Kind = ConsentKind.Package, PackageProposals = { "proposals/idn-2026-2", "proposals/idn-2026-1" } }, "Viet Nam consented to a package of proposals/idn-2026-1, proposals/idn-2026-2." },
        { new GiveConsent { Kind = ConsentKind.Urgency, DueTime = SpokenActs.Due }, "Viet Nam consented to urgency, due Thu 15 Oct 2026 17:00 Jakarta (UTC+7)." },
        {
            new RecordMeetingDecision { Decision = "decisions/2026-1", Organ = "organs/AMM", HeldDate = "2026-09-21", Question = "Is it shelved?", Proposal = "proposals/idn-2026-1", Purpose = DecisionPurpose.Shelving },
            "Viet Nam recorded decision 2026-1 of the AMM, taken in the room on 21 Sep 2026, \"Is it shelved?\"; it permits the shelving of proposals/idn-2026-1."
        },
        { new RaiseObjection { Clauses = { "3" } }, "Viet Nam objected (clause 3)." },
        { new AdoptPolicy { Policy = new V1.RecordPolicy { SignedActs = { "*" }, Witnesses = 1 }, MeetingDecision = "decisions/2026-1" }, "Viet Nam entered what is asked of keys: a signature on every act, and 1 witness, on decision 2026-1." },
        { new AdoptPolicy { Policy = new V1.RecordPolicy(), MeetingDecision = "decisions/2026-1" }, "Viet Nam entered what is asked of keys: no signatures, and no witnesses, on decision 2026-1." },
        { new FoundCommunity { Name = "Community" }, "Viet Nam entered the members, organs, rules and credentials of the Community." },
    };

    [Theory]
    [MemberData(nameof(ActsAndSentences))]
    public void Say_what_was_done(IAct act, string sentence) => Assert.Equal(sentence, ActSentences.All.Say(act, "Viet Nam", Names));

    [Fact]
    public void Every_act_has_one_of_its_own()
    {
        Assert.Equal(Acts.All.Select(Acts.NameOf).Order(StringComparer.Ordinal), SpokenActs.All.Select(Acts.NameOf).Order(StringComparer.Ordinal));
        var said = SpokenActs.All.Select(act => ActSentences.All.Say(act, "the office", Names)).ToList();
        Assert.Distinct(said);
        Agreed.Is("act-sentences.txt", string.Concat(SpokenActs.All.Zip(said, (act, sentence) => $"{Acts.NameOf(act)}: {sentence}\n")));
    }

    [Fact]
    public void Own_up_to_an_act_of_a_later_version() => Assert.Equal("Viet Nam did what this program does not know yet.", ActSentences.All.Say(null, "Viet Nam", Names));

    private static Organ Organ(string name, bool consulted) => new() { Organ_ = name, EstablishedDate = "1967-08-08", Consulted = consulted };
}
