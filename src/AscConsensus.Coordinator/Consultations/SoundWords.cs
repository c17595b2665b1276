using System.Text;
using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Consultations;

/// <summary>A request with words of its own, not in a document: its id and its words are there and in bounds.</summary>
internal static class SoundWords
{
    private const int MostBytes = 16 * 1024;

    /// <param name="more">Looks at the other fields, so that the caller hears of all at once.</param>
    /// <returns>The request id.</returns>
    public static Guid Require(string requestId, string words, Action<Fields> more)
    {
        var fields = new Fields();
        fields.Require(RequestId.TryParse(requestId, out var id), "request_id", RequestId.Remedy);
        more(fields);
        fields.Require(
            !string.IsNullOrWhiteSpace(words) && Encoding.UTF8.GetByteCount(words) <= MostBytes && !words.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')),
            "words",
            $"Write 1 to {MostBytes} bytes of plain text.");
        return fields.AreSound ? id : throw Invalid.Fields(fields);
    }
}
