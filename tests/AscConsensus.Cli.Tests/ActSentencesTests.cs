using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf.WellKnownTypes;
using Community = AscConsensus.V1.Community;
using Member = AscConsensus.V1.Member;

namespace AscConsensus.Cli.Tests;

public sealed class ActSentencesTests
{
    private static readonly Names Names = new(new Community
    {
        Zone = "Asia/Jakarta",
        Seat = "Jakarta",
        Members = { new Member { Member_ = "members/VNM", Name = "Viet Nam", JoinedDate = "1995-07-28" }, new Member { Member_ = "members/LAO", Name = "Lao PDR", JoinedDate = "1997-07-23" } },
    });

    private static readonly Timestamp Due = Timestamp.FromDateTime(new DateTime(2026, 10, 15, 10, 0, 0, DateTimeKind.Utc));

    public static TheoryData<IAct, string> ActsAndSentences() => new()
    {
        { new TakePosition { Round = "proposals/idn-2026-1/rounds/2", Stance = Stance.Objection, Clauses = { "2", "3" } }, "Viet Nam took its position in round 2: objects (clause 2, 3)." },
        { new TakePosition { Round = "proposals/idn-2026-1/rounds/1", Stance = Stance.Hold, HoldUntilDate = "2026-10-14" }, "Viet Nam took its position in round 1: asks for time until 14 Oct 2026." },
        { new OpenConsultation { Members = { "members/VNM", "members/LAO" }, DueTime = Due }, "Viet Nam asked Lao PDR, Viet Nam for views, due Thu 15 Oct 2026 17:00 Jakarta (UTC+7)." },
        { new ReviseText { Revision = 2 }, "Viet Nam revised the text: revision 2." },
    };

    [Theory]
    [MemberData(nameof(ActsAndSentences))]
    public void Say_what_was_done(IAct act, string sentence) => Assert.Equal(sentence, ActSentences.All.Say(act, "Viet Nam", Names));

    [Fact]
    public void Name_an_act_that_has_none() => Assert.Equal("The Chair of the AMM: appoint a Chair.", ActSentences.All.Say(new AppointChair(), "the Chair of the AMM", Names));

    [Fact]
    public void Own_up_to_an_act_of_a_later_version() => Assert.Equal("Viet Nam did what this program does not know yet.", ActSentences.All.Say(null, "Viet Nam", Names));
}
