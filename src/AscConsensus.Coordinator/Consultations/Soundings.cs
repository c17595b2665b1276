using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator.Consultations;

/// <summary>What a Chair asks of one member, seen by the two alone. Whoever is not one of the two hears the same as if there were nothing.</summary>
internal sealed class Soundings(Recorder recorder, Readings readings, JournalDatabase journal, Limits limits)
{
    private const string Prefix = "soundings/";
    private const string List = "soundings";

    public async Task<Sounding> Make(SoundMemberRequest request, ServerCallContext context)
    {
        var id = SoundWords.Require(request.RequestId, request.Words, fields => fields.Member("member", request.Member));
        var reading = await readings.Answer(0, context, reading => reading);
        var proposal = reading.Proposal(request.Proposal);
        var (chair, holder) = (reading.By.Office.ToString(), reading.By.Holder);
        if (IfRefused(reading, proposal, request.Member) is { } refused)
        {
            throw refused.ToException();
        }

        var made = new StoredSounding(Guid.NewGuid(), chair, holder, id, proposal.Name, request.Member, request.Words, 0);
        await recorder.Write((transaction, at) =>
        {
            if (transaction.Soundings.Find(there => there.Chair == chair && there.Holder == holder && there.Request == id) is { } earlier)
            {
                var isSame = (earlier.Proposal, earlier.Member, earlier.Words) == (made.Proposal, made.Member, made.Words);
                made = earlier;
                return isSame ? null : Reused(id);
            }

            if (transaction.Soundings.CountOpen(chair, holder, made.Member) >= limits.OpenSoundings)
            {
                return Refusal.Of(Reason.TooManySoundings, $"{limits.OpenSoundings} soundings of {reading.Community.TitleOf(made.Member)} wait for an answer: ask again once some are answered.");
            }

            made = made with { Instant = at.ToUnixTimeMilliseconds() };
            transaction.Soundings.Add(made);
            return null;
        });
        return ViewOf(made);
    }

    public async Task<Sounding> Answer(AnswerSoundingRequest request, ServerCallContext context)
    {
        var id = SoundWords.Require(request.RequestId, request.Words, _ => { });
        var member = (await readings.Answer(0, context, reading => reading)).By.Office.Of;
        StoredSounding? answered = null;
        await recorder.Write((transaction, at) =>
        {
            // Without its name: what a service refuses, the web server logs.
            if (!TryParse(request.Sounding, out var name) || (answered = transaction.Soundings.Find(there => there.Sounding == name && there.Member == member)) is null)
            {
                return Refusal.Of(Reason.UnknownSounding, "No sounding of that name was put to this ministry.");
            }

            if (transaction.Soundings.Find(there => there.Member == member && there.AnswerRequest == id) is { } earlier)
            {
                return earlier.Sounding == name && earlier.Answer == request.Words ? null : Reused(id);
            }

            if (answered.Answer is not null)
            {
                return Refusal.Of(Reason.AlreadyExists, "The sounding was answered before; the Chair may make another.");
            }

            answered = answered with { Answer = request.Words, AnswerInstant = at.ToUnixTimeMilliseconds() };
            transaction.Soundings.Answer(name, id, request.Words, at.ToUnixTimeMilliseconds());
            return null;
        });
        return ViewOf(answered!);
    }

    public Task<ListSoundingsResponse> ListOf(ListSoundingsRequest request, ServerCallContext context) => readings.Answer(0, context, reading =>
    {
        var (office, holder) = (reading.By.Office, reading.By.Holder);
        var name = office.ToString();
        var member = office.Of;
        var of = reading.Community.FindProposal(request.Proposal)?.Name ?? request.Proposal;
        var (most, last) = (Page.SizeOf(request.PageSize), Page.LastOf(List, request.PageToken));

        // A token names the last one that was read, not its number: that would tell how many others there are.
        var (page, hasMore) = (office.Kind == OfficeKinds.Chair
            ? journal.ReadSoundings(there => there.Chair == name && there.Holder == holder && (of == "" || there.Proposal == of), last, most)
            : journal.ReadSoundings(there => there.Member == member && (of == "" || there.Proposal == of), last, most)) ?? throw Page.Nonsense();
        return new ListSoundingsResponse { Soundings = { page.Select(ViewOf) }, NextPageToken = hasMore ? Page.Token(List, $"{page[^1].Sounding:D}") : "" };
    });

    private static Refusal? IfRefused(Reading reading, Engine.Proposal proposal, string member) =>
        reading.By.Office != reading.Community.ChairOf(proposal.Organ) ? Refusal.Of(
            Reason.WrongOffice,
            $"{proposal.Called} is before the {reading.Community.TitleOf(proposal.Organ)}; {reading.Community.NameOf(reading.By.Office)} may not ask about it.")
        : !reading.Community.IsMember(member, reading.At) ? Refusal.Of(Reason.UnknownMember, $"{member} is not a member now.")
        : null;

    private static Refusal Reused(Guid id) => Refusal.Of(Reason.RequestIdReused, $"The request id {id:D} was used for another sounding or answer.");

    private static bool TryParse(string name, out Guid sounding)
    {
        sounding = default;
        return name.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(name.AsSpan(Prefix.Length), "D", out sounding);
    }

    private static Sounding ViewOf(StoredSounding stored) => new()
    {
        Sounding_ = $"{Prefix}{stored.Sounding:D}",
        Chair = stored.Chair,
        Holder = stored.Holder,
        Proposal = stored.Proposal,
        Member = stored.Member,
        Words = stored.Words,
        Time = Instant.FromUnixTimeMilliseconds(stored.Instant).ToTimestamp(),
        Answer = stored.Answer ?? "",
        AnswerTime = stored.AnswerInstant is { } at ? Instant.FromUnixTimeMilliseconds(at).ToTimestamp() : null,
    };
}
