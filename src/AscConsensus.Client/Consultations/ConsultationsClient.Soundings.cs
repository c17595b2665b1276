using AscConsensus.V1;

namespace AscConsensus.Client;

// What a Chair asks of one member, seen by the two alone. No act: it changes nothing, and nothing of it is in the record.
public sealed partial class ConsultationsClient
{
    /// <summary>Asks one member what it would say. Chair of the proposal's organ.</summary>
    /// <param name="proposal">Its name or its symbol.</param>
    /// <param name="member">Such as "members/VNM".</param>
    /// <param name="words">The question, at most 16 KiB.</param>
    /// <param name="ct">Ends the wait; the member may be asked all the same.</param>
    public async Task<Sounding> SoundAsync(string proposal, string member, string words, CancellationToken ct = default)
    {
        var request = new SoundMemberRequest { RequestId = Guid.NewGuid().ToString("D"), Proposal = proposal, Member = member, Words = words };
        await connection.Record.ReadyAsync(ct).ConfigureAwait(false);
        return (await connection.CallAsync(service.SoundMemberAsync, request, request.RequestId, ct).ConfigureAwait(false)).Sounding;
    }

    /// <summary>Answers a sounding, once. The ministry it was put to. The answer is no position and counts in no standing.</summary>
    /// <param name="sounding">Its name.</param>
    /// <param name="words">The answer, at most 16 KiB.</param>
    /// <param name="ct">Ends the wait; the answer may be given all the same.</param>
    public async Task<Sounding> AnswerSoundingAsync(string sounding, string words, CancellationToken ct = default)
    {
        var request = new AnswerSoundingRequest { RequestId = Guid.NewGuid().ToString("D"), Sounding = sounding, Words = words };
        await connection.Record.ReadyAsync(ct).ConfigureAwait(false);
        return (await connection.CallAsync(service.AnswerSoundingAsync, request, request.RequestId, ct).ConfigureAwait(false)).Sounding;
    }

    /// <summary>Lists the soundings that this office made, under the present holder of the chair, or was put; the first one first.</summary>
    /// <param name="proposal">Only those on this proposal; all if empty.</param>
    /// <param name="ct">Ends the wait.</param>
    public IAsyncEnumerable<Sounding> ListSoundingsAsync(string proposal = "", CancellationToken ct = default) => Pages.ReadAsync(
        token => connection.ReadAsync(service.ListSoundingsAsync, new ListSoundingsRequest { Proposal = proposal, PageToken = token }, _ => connection.Seen, ct),
        read => read.Soundings,
        read => read.NextPageToken);
}
