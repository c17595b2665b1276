using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>An organ is entered from a day on.</summary>
public sealed partial class AddOrgan : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => Decision is null ? [] : [Decision];

    public void Check(Fields fields)
    {
        fields.Organ("organ", Organ);
        fields.Words("name", Name, 150);
        fields.Date("established_date", EstablishedDate);
        fields.CitedIfAny("decision", Decision);
        if (Superior.Length > 0)
        {
            fields.Organ("superior", Superior);
        }
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindOrgan(Organ) is { } there ? Refuse(Reason.AlreadyExists, $"The {there.Abbreviation} is entered already.")
        : Superior.Length > 0 && community.FindOrgan(Superior) is not { IsConsulted: false } ? Refuse(Reason.UnknownOrgan, $"{Superior} is not an organ that decides here: enter it first.")
        : IfBesideTheKeeper(community) is { } refused ? refused
        : Decision is null && by != default ? Refuse(Reason.NoteRequired, "An organ is entered on a decision: cite the document that decided it.")
        : Accept();

    public Community Apply(Community community, Entry entry) => community with
    {
        DirectoryEntry = entry.Number,
        Organs = community.Organs.Add(Organ, new Organ(Organ, Name, EstablishedDate.ToDate(), Consulted, Superior)),
    };

    // The Summit's business stays with the Chair that keeps it: a second organ there would move it.
    private Judgement? IfBesideTheKeeper(Community community) =>
        !Consulted && Superior == Engine.Organ.Summit && community.Organs.Values.FirstOrDefault(there => there is { IsConsulted: false, Superior: Engine.Organ.Summit }) is { } keeper
            ? Refuse(Reason.AlreadyExists, $"The {keeper.Abbreviation} is right below the Summit and keeps its business: enter the organ below the {keeper.Abbreviation}.")
            : null;
}
