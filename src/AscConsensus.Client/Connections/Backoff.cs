using System.Security.Cryptography;

namespace AscConsensus.Client;

/// <summary>Pauses between attempts: doubling, and scattered so that eleven desks do not come back at the same instant.</summary>
internal static class Backoff
{
    private const int Doublings = 5;

    /// <param name="attempt">Attempts made so far, from 1.</param>
    /// <param name="longest">No pause is longer.</param>
    public static TimeSpan After(int attempt, TimeSpan longest)
    {
        var most = longest / (1 << Math.Max(0, Doublings - (attempt - 1)));
        return most * (RandomNumberGenerator.GetInt32(50, 101) / 100.0);
    }
}
