using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>One line that says how far a document has come, written over itself.</summary>
internal sealed class TransferLine(TextWriter error, string done) : IProgress<Transfer>
{
    private const double Mebibyte = 1024 * 1024;

    public void Report(Transfer value)
    {
        error.Write(FormattableString.Invariant($"\r{done} {value.Bytes / Mebibyte:0.0} of {value.Total / Mebibyte:0.0} MiB"));
        if (value.Bytes == value.Total)
        {
            error.WriteLine();
        }
    }
}
