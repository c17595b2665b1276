namespace AscConsensus.Engine.Tests;

/// <summary>One thing has one name.</summary>
public sealed class ResourceNameTests
{
    [Theory]
    [InlineData("members/IDN", true)]
    [InlineData("members/idn", false)]
    [InlineData("members/ID", false)]
    [InlineData("members/IDNX", false)]
    [InlineData("member/IDN", false)]
    [InlineData("", false)]
    public void Of_a_member(string name, bool named) => Assert.Equal(named, ResourceName.IsMember(name));

    [Theory]
    [InlineData("organs/AMM", true)]
    [InlineData("organs/ABCDEFGHIJKLMNOPQRST", true)]
    [InlineData("organs/ABCDEFGHIJKLMNOPQRSTU", false)]
    [InlineData("organs/", false)]
    [InlineData("organs/amm", false)]
    [InlineData("organs/A-B", false)]
    public void Of_an_organ(string name, bool named) => Assert.Equal(named, ResourceName.IsOrgan(name));

    [Theory]
    [InlineData("proposals/idn-2026-1", true)]
    [InlineData("proposals/idn-2026-99999", true)]
    [InlineData("proposals/idn-2026-100000", false)]
    [InlineData("proposals/idn-2026-", false)]
    [InlineData("proposals/idn-2026-0", false)]
    [InlineData("proposals/idn-2026-01", false)]
    [InlineData("proposals/IDN-2026-1", false)]
    [InlineData("proposals/admm-2026-1", true)]
    [InlineData("proposals/-2026-1", false)]
    [InlineData("proposals/abcdefghijklmnopqrstu-2026-1", false)]
    [InlineData("proposals/idn-26-1", false)]
    [InlineData("proposals/idn-2026-1 ", false)]
    [InlineData("proposals/idn-2026-\u0661", false)]
    [InlineData("", false)]
    public void Of_a_proposal(string name, bool named) => Assert.Equal(named, ResourceName.IsProposal(name));

    [Fact]
    public void Of_a_proposal_says_whose_it_is() => Assert.Equal("admm", ResourceName.CodeOf("proposals/admm-2026-1"));

    [Theory]
    [InlineData("proposals/idn-2026-1/rounds/2", 2U)]
    [InlineData("proposals/idn-2026-1/rounds/99999", 99999U)]
    [InlineData("proposals/idn-2026-1/rounds/0", null)]
    [InlineData("proposals/idn-2026-1/rounds/02", null)]
    [InlineData("proposals/idn-2026-1/rounds/", null)]
    [InlineData("proposals/idn-2026-1/rounds/2/rounds/2", null)]
    [InlineData("proposals/idn-2026-1/consultations/2", null)]
    [InlineData("proposals/idn-2026-1", null)]
    [InlineData("/rounds/2", null)]
    public void Of_a_round_comes_apart(string name, uint? number)
    {
        Assert.Equal(number is not null, ResourceName.TrySplit(name, ResourceName.Rounds, out var proposal, out var read));
        Assert.Equal((number ?? 0, number is null ? null : "proposals/idn-2026-1"), (read, proposal));
    }

    [Theory]
    [InlineData("offices/ministry-idn")]
    [InlineData("offices/chair-amm")]
    [InlineData("offices/body-admm")]
    [InlineData("offices/secretary-general")]
    [InlineData("offices/operator")]
    [InlineData("offices/partner-jpn")]
    [InlineData("offices/convenor-2026-1")]
    public void Of_an_office_reads_as_it_is_written(string name)
    {
        Assert.True(Office.TryParse(name, out var office));
        Assert.Equal(name, office.ToString());
    }

    [Theory]
    [InlineData("offices/ministry-IDN")]
    [InlineData("offices/ministry-")]
    [InlineData("offices/ministry")]
    [InlineData("offices/chair-a-b")]
    [InlineData("offices/convenor-x")]
    [InlineData("ministry-idn")]
    [InlineData("offices/")]
    [InlineData("")]
    public void Of_no_office_reads_as_none(string name) => Assert.False(Office.TryParse(name, out _));
}
