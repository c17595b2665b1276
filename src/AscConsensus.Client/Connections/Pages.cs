namespace AscConsensus.Client;

/// <summary>Lists come in pages; callers see one sequence.</summary>
internal static class Pages
{
    /// <summary>Asks page after page until the last.</summary>
    public static async IAsyncEnumerable<TItem> ReadAsync<TItem, TResponse>(
        Func<string, Task<TResponse>> read, Func<TResponse, IEnumerable<TItem>> items, Func<TResponse, string> next)
    {
        var token = "";
        do
        {
            var page = await read(token).ConfigureAwait(false);
            token = next(page);
            foreach (var item in items(page))
            {
                yield return item;
            }
        }
        while (token.Length > 0);
    }
}
