namespace AscConsensus.Engine.Tests;

public sealed class ActWordsTests
{
    [Theory]
    [InlineData("CloseRound", "close a round")]
    [InlineData("AddOrgan", "add an organ")]
    [InlineData("AppointChair", "appoint a Chair")]
    [InlineData("RecordMeetingDecision", "record a meeting decision")]
    [InlineData("ReferToSummit", "refer to the Summit")]
    [InlineData("ReferProposalToSummit", "refer a proposal to the Summit")]
    [InlineData("AttachStatements", "attach statements")]
    [InlineData("GiveConsent", "give consent")]
    [InlineData("EnterSummitAnswer", "enter the Summit answer")]
    [InlineData("SetUpGroup", "set up a group")]
    [InlineData("ReportFromGroup", "report from a group")]
    [InlineData("Revive", "revive")]
    public void Of_an_act_come_from_its_name(string name, string words) => Assert.Equal(words, ActWords.Of(name));

    [Fact]
    public void Of_every_act_are_plain_words() => Assert.All(Acts.All, act => Assert.Matches("^[a-z]+( [A-Za-z]+)+$", ActWords.Of(Acts.NameOf(act))));
}
