using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A dialogue partner is entered: from that day on it may be consulted. It is never counted.</summary>
public sealed partial class AddPartner : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => Decision is null ? [] : [Decision];

    public void Check(Fields fields)
    {
        fields.Partner("partner", Partner);
        fields.Words("name", Name, 60);
        fields.Date("since_date", SinceDate);
        fields.CitedIfAny("decision", Decision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindPartner(Partner) is { } there ? Refuse(Reason.AlreadyExists, $"{there.Title} is entered already, as a dialogue partner since {there.Since.Say()}.")
        : Decision is null && by != default ? Refuse(Reason.NoteRequired, "A dialogue partner is entered on a decision: cite the document that decided it.")
        : Accept();

    public Community Apply(Community community, Entry entry) => community with
    {
        DirectoryEntry = entry.Number,
        Partners = community.Partners.Add(new Partner(Partner, Name, SinceDate.ToDate())).Sort((a, b) => string.CompareOrdinal(a.Title, b.Title)),
    };
}
