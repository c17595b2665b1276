using NodaTime;

namespace AscConsensus.Engine.Tests;

/// <summary>The one story most tests enter somewhere: Indonesia and Singapore put forward activity II.A.4 of the Plan of Action.</summary>
internal static class Story
{
    public const string TheProposal = "proposals/idn-2026-1";
    public const string TheOther = "proposals/mys-2026-1";
    public const string TheGroup = "groups/2026-1";
    public const string ThePackage = "packages/2026-1";
    public const string TheSymbol = "ASC/AMM/2026/001";

    /// <summary>The community, founded on 1 September 2026.</summary>
    public static World Founded() => FoundedOn("2026-09-01 09:00");

    public static World FoundedOn(string jakarta) =>
        new World(Community.Empty, default(Instant), []).At(jakarta).When(TheOperator, _ => Founding()).ThenAccepted();

    /// <summary>Submitted by Indonesia; Singapore has joined.</summary>
    public static World Submitted() => Founded().At("2026-09-02 10:00").With(Indonesia, Submitting("text 1").But(act => act.CoSponsors.Add(Singapore.Member))).With(Singapore, Sponsoring());

    public static World InConsultation() => Submitted().At("2026-09-03 10:00").With(TheChair, Admitting(TheSymbol));

    /// <summary>Thursday 1 October 2026, 9:00 in Jakarta: a round is open, due a fortnight later.</summary>
    public static World OpenRound(V1.Rule rule) => InConsultation().At("2026-10-01 09:00").With(TheChair, Opening(rule, due: "2026-10-15 17:00"));

    /// <summary>The round is closed without consensus, as Viet Nam objects to clause 3; the text is revised and a second round is open.</summary>
    public static World SecondRound(V1.Rule rule) => OpenRound(Rules.Charter)
        .With(Indonesia, Stance.Support).With(VietNam, Stance.Objection, "3")
        .At("2026-10-05 10:00").With(TheChair, Closing(Outcome.NoConsensus))
        .With(Indonesia, Revising("text 2"))
        .At("2026-10-06 09:00").With(TheChair, Opening(rule, due: "2026-10-20 17:00"));

    public static World Adopted() => OpenRound(Rules.Charter).WithEach(Ministries, Stance.Support).At("2026-10-02 10:00").With(TheChair, Closing(Outcome.Adopted));

    /// <summary>The AMM has decided: the decision on which an act rests that is not the Chair's alone.</summary>
    public static World WithDecision(this World world, DecisionPurpose purpose, string subject = "") => world.With(TheChair, Permitting(purpose, subject));

    /// <summary>A group convened by Singapore reviews the proposal, with these clauses as its mandate; Singapore has enrolled the convenor's key.</summary>
    public static World InGroupReview(params string[] clauses) => InConsultation().WithDecision(DecisionPurpose.Group).With(TheChair, SettingUp(clauses))
        .With(Singapore, _ => Credential(TheConvenor, "convenor's key"));

    /// <summary>A round under the Charter ended without consensus.</summary>
    public static World WithoutConsensus() => OpenRound(Rules.Charter).With(VietNam, Stance.Objection).With(TheChair, Closing(Outcome.NoConsensus));

    /// <summary>Japan is entered as a dialogue partner, with a key.</summary>
    public static World WithJapan(this World world) => world.With(TheSecretaryGeneral, AddingPartner())
        .With(TheSecretaryGeneral, _ => new EnrolCredential { Key = Japan.Key.ToByteString(), Office = Japan.Office.ToString(), Label = "first key", Use = KeyUse.Connection, Note = Paper.ForMembers("note of Japan") });
}
