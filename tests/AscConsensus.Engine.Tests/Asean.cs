namespace AscConsensus.Engine.Tests;

/// <summary>The community of the tests: the eleven members of ASEAN with the days on which they joined, its organs and their chairs.</summary>
internal static class Asean
{
    public const string Amm = "organs/AMM";
    public const string Som = "organs/SOM";
    public const string Summit = "organs/SUMMIT";
    public const string Admm = "organs/ADMM";
    public const string Alawmm = "organs/ALAWMM";
    public const string Ammtc = "organs/AMMTC";

    public static readonly Desk BruneiDarussalam = Desk.Ministry("BRN");
    public static readonly Desk Cambodia = Desk.Ministry("KHM");
    public static readonly Desk Indonesia = Desk.Ministry("IDN");
    public static readonly Desk LaoPdr = Desk.Ministry("LAO");
    public static readonly Desk Malaysia = Desk.Ministry("MYS");
    public static readonly Desk Myanmar = Desk.Ministry("MMR");
    public static readonly Desk Philippines = Desk.Ministry("PHL");
    public static readonly Desk Singapore = Desk.Ministry("SGP");
    public static readonly Desk Thailand = Desk.Ministry("THA");
    public static readonly Desk TimorLeste = Desk.Ministry("TLS");
    public static readonly Desk VietNam = Desk.Ministry("VNM");

    /// <summary>The ministries, alphabetical by name as everywhere.</summary>
    public static readonly Desk[] Ministries =
        [BruneiDarussalam, Cambodia, Indonesia, LaoPdr, Malaysia, Myanmar, Philippines, Singapore, Thailand, TimorLeste, VietNam];

    /// <summary>The Chair of the AMM in 2025 and in 2026.</summary>
    public static readonly Desk TheChairOf2025 = Desk.Chair(Amm, Malaysia);
    public static readonly Desk TheChair = Desk.Chair(Amm, Philippines);
    public static readonly Desk TheChairOfSom = Desk.Chair(Som, Philippines);
    public static readonly Desk TheSecretaryGeneral = new(Office.SecretaryGeneral, "");
    public static readonly Desk TheOperator = new(Office.Operator, "");
    public static readonly Desk DefenceMinisters = Desk.Body(Admm);
    public static readonly Desk LawMinisters = Desk.Body(Alawmm);

    /// <summary>A dialogue partner, and the convenor of a group: neither is there at the founding.</summary>
    public static readonly Desk Japan = new(Office.PartnerOf("partners/JPN"), "");
    public static readonly Desk TheConvenor = new(Office.ConvenorOf(Story.TheGroup), "");

    public static readonly Desk[] Desks =
        [.. Ministries, TheChairOf2025, TheChair, TheChairOfSom, TheSecretaryGeneral, TheOperator, DefenceMinisters, LawMinisters];

    /// <summary>The record's entry 0.</summary>
    public static FoundCommunity Founding()
    {
        var founding = new FoundCommunity
        {
            EngineVersion = 1,
            Origin = "asc.example/amm/1",
            Name = "ASEAN Security Community",
            Symbol = "ASC",
            Zone = "Asia/Jakarta",
            Seat = "Jakarta",
            CheckpointKey = Paper.Named("checkpoint key").ToByteString(),
            Members =
            {
                Joined("IDN", "Indonesia", "1967-08-08"), Joined("MYS", "Malaysia", "1967-08-08"), Joined("PHL", "Philippines", "1967-08-08"),
                Joined("SGP", "Singapore", "1967-08-08"), Joined("THA", "Thailand", "1967-08-08"), Joined("BRN", "Brunei Darussalam", "1984-01-07"),
                Joined("VNM", "Viet Nam", "1995-07-28"), Joined("LAO", "Lao PDR", "1997-07-23"), Joined("MMR", "Myanmar", "1997-07-23"),
                Joined("KHM", "Cambodia", "1999-04-30"), Joined("TLS", "Timor-Leste", "2025-10-26"),
            },
            Organs =
            {
                Established(Summit, "ASEAN Summit", "1976-02-23", false), Established(Amm, "ASEAN Ministerial Meeting", "1967-08-08", false, Summit),
                Established(Som, "ASEAN Senior Officials' Meeting", "1971-01-01", false, Amm), Established(Admm, "ASEAN Defence Ministers' Meeting", "2006-05-09", true),
                Established(Alawmm, "ASEAN Law Ministers' Meeting", "1986-04-01", true), Established(Ammtc, "ASEAN Ministerial Meeting on Transnational Crime", "1997-12-20", true),
            },
            Terms =
            {
                Term(Amm, Malaysia, 2025), Term(Amm, Philippines, 2026), Term(Som, Philippines, 2026),
            },
            Rules = { Rules.Plan, Rules.Charter, Rules.Reasoned, Rules.Silence },
            Catalogue =
            {
                new CatalogueItem { Code = "II", Kind = "component", Title = "Shaping and Sharing of Norms" },
                new CatalogueItem { Code = "II.A.4", Kind = "activity", Parent = "II", Title = "Developing regional legal frameworks" },
            },
        };
        founding.Credentials.AddRange(Desks.Select(desk => Credential(desk, "first key")));
        return founding;
    }

    public static EnrolCredential Credential(Desk desk, string label) =>
        new() { Key = desk.Key.ToByteString(), Office = desk.Office.ToString(), Holder = desk.Holder, Label = label, Use = KeyUse.Connection };

    private static AddMember Joined(string code, string name, string date) => new() { Member = "members/" + code, Name = name, JoinedDate = date };

    private static AddOrgan Established(string organ, string name, string date, bool consulted, string superior = "") =>
        new() { Organ = organ, Name = name, EstablishedDate = date, Consulted = consulted, Superior = superior };

    private static AppointChair Term(string organ, Desk member, int year) =>
        new() { Organ = organ, Member = member.Member, FromDate = $"{year}-01-01", UntilDate = $"{year}-12-31" };
}
