using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>One line that says how far a verification has come, written over itself.</summary>
internal sealed class VerificationLine(TextWriter error) : IProgress<VerificationProgress>
{
    public void Report(VerificationProgress value)
    {
        error.Write(FormattableString.Invariant($"\rVerified {value.Entries:N0} of {value.Of:N0} entries, {value.Documents:N0} of {value.OfDocuments:N0} documents"));
        if (value.Entries == value.Of && value.Documents == value.OfDocuments)
        {
            error.WriteLine();
        }
    }
}
