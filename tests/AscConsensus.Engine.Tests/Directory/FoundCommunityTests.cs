namespace AscConsensus.Engine.Tests.Directory;

public sealed class FoundCommunityTests
{
    [Fact]
    public void Makes_the_community()
    {
        var community = Founded().Community;

        Assert.Equal(("asc.example/amm/1", "ASC", "Jakarta", "Asia/Jakarta"), (community.Origin, community.Symbol, community.Seat, community.Zone.Id));
        Assert.Equal((11, 6, 3, 4), (community.Members.Length, community.Organs.Count, community.Terms.Length, community.Rules.Count));
        Assert.Equal(Desks.Length, community.Credentials.Count);
    }

    [Fact]
    public void Lists_members_alphabetically_by_name() => Assert.Equal(
        ["Brunei Darussalam", "Cambodia", "Indonesia", "Lao PDR", "Malaysia", "Myanmar", "Philippines", "Singapore", "Thailand", "Timor-Leste", "Viet Nam"],
        Founded().Community.Members.Select(member => member.Title));

    [Fact]
    public void Judges_each_part_as_the_act_it_is() => Nowhere()
        .When(TheOperator, Changed(act => act.Terms[2].Member = "members/PNG"))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member.");

    [Fact]
    public void Enrols_credentials_of_its_own_offices() => Nowhere()
        .When(TheOperator, Changed(act => act.Credentials.Add(Credential(Desk.Body("organs/AEM"), "first key"))))
        .ThenRefused(Reason.UnknownOffice, "There is no offices/body-aem.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Nowhere().ThenEachIsInvalid(
        TheOperator,
        Changed(_ => { }),
        ("engine_version", act => act.EngineVersion = 2),
        ("origin", act => act.Origin = ""),
        ("name", act => act.Name = " ASEAN"),
        ("seat", act => act.Seat = ""),
        ("symbol", act => act.Symbol = new string('A', 21)),
        ("zone", act => act.Zone = "Jakarta"),
        ("members", act => act.Members.Clear()),
        ("credentials", act => act.Credentials.Clear()),
        ("rules", act => act.Rules.Clear()),
        ("rules", act => act.Rules.Add(Rules.Plan)),
        ("catalogue", act => act.Catalogue.Add(new CatalogueItem { Code = "II", Title = "Another" })),
        ("decision", act => act.Members[0].Decision = Paper.ForMembers("declaration")),
        ("joined_date", act => act.Members[0].JoinedDate = "1899-12-31"),
        ("key", act => act.Credentials[0].Key = Google.Protobuf.ByteString.Empty));

    // No default may pass for a rule of the organisation: every parameter says where it comes from.
    [Fact]
    public void Adopts_rules_with_their_sources() => Nowhere().ThenEachIsInvalid(
        TheOperator,
        Changed(_ => { }),
        ("rules.provenance", act => act.Rules[0].Provenance.RemoveAt(0)),
        ("rules.provenance", act => act.Rules[0].Provenance[1].Source = ""),
        ("rules.rule", act => act.Rules[0].Rule_ = "charter"),
        ("rules.version", act => act.Rules[0].Version = 0),
        ("rules.title", act => act.Rules[0].Title = ""),
        ("rules.effective_date", act => act.Rules[0].EffectiveDate = "2004"),
        ("rules.electorate_at", act => act.Rules[0].ElectorateAt = default),
        ("rules.minimum_period_hours", act => act.Rules[0].MinimumPeriodHours = uint.MaxValue));

    private static World Nowhere() => new(Community.Empty, World.InstantOf("2026-09-01 09:00"), []);

    private static Func<World, FoundCommunity> Changed(Action<FoundCommunity> change) => Acting.But(_ => Founding(), change);
}
