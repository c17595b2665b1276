using AscConsensus.Engine;
using Google.Protobuf;

namespace AscConsensus.Client;

// Nobody signs another text than the one that this desk was shown.
internal sealed partial class VerifiedRecord
{
    /// <summary>Takes note of the text of a round, which is that of the revision that it is on: what is read as the one is what is signed as the other.</summary>
    /// <exception cref="RecordNotTrustedException">It is another than before.</exception>
    public void Show(V1.Round round)
    {
        Show(round.Round_, round.TextFingerprint);
        Show($"{round.Round_.Split("/rounds/")[0]}/revisions/{round.Revision}", round.TextFingerprint);
    }

    /// <summary>Takes note of the text of a decision.</summary>
    /// <exception cref="RecordNotTrustedException">It is another than that of its round, or than before.</exception>
    public void Show(V1.Certificate certificate)
    {
        Show(certificate.Round);
        Show(certificate.Round.Round_, certificate.Text?.Fingerprint ?? ByteString.Empty);
    }

    /// <summary>Takes note of the texts of a proposal's revisions.</summary>
    /// <exception cref="RecordNotTrustedException">One is another than before.</exception>
    public void Show(V1.Proposal proposal)
    {
        foreach (var revision in proposal.Revisions)
        {
            Show($"{proposal.Proposal_}/revisions/{revision.Revision_}", revision.Text?.Document?.Fingerprint ?? ByteString.Empty);
        }
    }

    /// <summary>Looks whether an act binds, for the round that it names, the text that was shown.</summary>
    /// <exception cref="ActNotSignedException">It binds another.</exception>
    public void CheckText(IAct act)
    {
        if (act.Descriptor.FindFieldByName("round")?.Accessor.GetValue(act) is string round
            && act.Descriptor.FindFieldByName("text_fingerprint")?.Accessor.GetValue(act) is ByteString text
            && state.Texts.First(round) is { } first
            && !first.Equals(text))
        {
            throw new ActNotSignedException($"The act is on another text than the one that this desk was shown for {round}.");
        }
    }

    private void Show(string name, ByteString text)
    {
        if (state.Texts.Other(name, text) is { } first)
        {
            throw Stop(
                $"The coordinator shows another text for {name} than before: a text is never exchanged under its name.",
                ("texts.txt", Bytes($"{name}\nfirst {first}\nnow   {Fingerprint.Of(text)}\n")));
        }
    }
}
