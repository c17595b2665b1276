using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The chair of an organ is handed over by one file that both holders sign (Charter, Article 31: the Chairmanship rotates): the outgoing one while its
/// term is in force, then the incoming one in its own. The terms change the Chair; the file only says what was handed over.
/// </summary>
public sealed partial class SignHandover : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public IEnumerable<Citation> Cited => [File];

    public void Check(Fields fields)
    {
        fields.Organ("organ", Organ);
        fields.Member("successor", Successor);
        fields.Cited("file", File);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (by.Office.Of != Organ)
        {
            return Refuse(Reason.WrongOffice, $"The chair of the {community.TitleOf(Organ)} is handed over by its own Chair; {community.NameOf(by.Office)} may not.");
        }

        var holder = community.Credentials[by.Key].Holder;
        var file = Fingerprint.Of(File.Fingerprint);
        var signatures = community.Handovers.Where(signature => signature.Organ == Organ && signature.Successor == Successor && signature.File == file).ToList();
        return signatures.Any(signature => signature.Member == holder) ? Refuse(Reason.AlreadyAnswered, $"{community.TitleOf(holder)} has signed that file already.")
            : holder == Successor ? signatures.Count > 0 ? Accept() : Refuse(Reason.ConsentMissing, $"The outgoing holder of the chair has not signed that file for {community.TitleOf(Successor)}: it signs first.")
            : NextTerm(community, at)?.Member == Successor ? Accept()
            : Refuse(Reason.UnknownMember, $"No term of {community.TitleOf(Successor)} follows in the chair of the {community.TitleOf(Organ)}.");
    }

    public Community Apply(Community community, Entry entry) => community with
    {
        Handovers = community.Handovers.Add(
            new HandoverSignature(Organ, community.Credentials[entry.By.Key].Holder, Successor, Fingerprint.Of(File.Fingerprint), entry.Number, entry.At)),
    };

    private Term? NextTerm(Community community, Instant at) =>
        community.Terms.Where(term => term.Organ == Organ && term.From > community.DateAt(at)).MinBy(term => term.From);
}
