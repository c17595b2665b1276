namespace AscConsensus.Coordinator;

/// <summary>The id by which a caller makes its retries safe.</summary>
internal static class RequestId
{
    public const string Remedy = "Choose a UUID in lower case; a retry sends the same.";

    // Upper case would be another spelling of the same id.
    public static bool TryParse(string text, out Guid id) => Guid.TryParseExact(text, "D", out id) && !text.AsSpan().ContainsAnyInRange('A', 'F');
}
