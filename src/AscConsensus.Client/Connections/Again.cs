using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>Reads and acts again when what an act binds moved between reading and acting. Only acts that say why that is safe use it.</summary>
internal static class Again
{
    private const int MostAttempts = 5;

    public static async Task<Receipt> When(Reason moved, Func<Task<Receipt>> readAndAct)
    {
        for (var attempt = 1; ;)
        {
            try
            {
                return await readAndAct().ConfigureAwait(false);
            }
            catch (RefusedException refused) when (refused.Reason == moved && attempt < MostAttempts)
            {
                attempt++;
            }
        }
    }
}
