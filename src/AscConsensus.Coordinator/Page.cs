using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>One page of a list. Its token says where the next one begins, in the list before any filter, so that what moves in or out of the filter shifts nothing.</summary>
internal static class Page
{
    private const int Usual = 100;
    private const int Most = 1000;

    /// <param name="list">What is listed, for the token: one list's token is nonsense for another.</param>
    /// <param name="items">All of it, in an order to which later items are added at the end.</param>
    /// <param name="wanted">Which of it is asked for.</param>
    /// <param name="size">As requested; 0 for the usual.</param>
    /// <param name="token">Empty for the first page.</param>
    /// <returns>The items of the page, and the token of the next; empty on the last.</returns>
    public static (List<T> Items, string Next) Of<T>(string list, IReadOnlyList<T> items, Func<T, bool> wanted, int size, string token)
    {
        var most = SizeOf(size);
        var page = new List<T>();
        for (var i = Begin(list, token); i < items.Count; i++)
        {
            if (!wanted(items[i]))
            {
                continue;
            }

            if (page.Count == most)
            {
                return (page, Token(list, i.ToString(CultureInfo.InvariantCulture)));
            }

            page.Add(items[i]);
        }

        return (page, "");
    }

    public static (List<T> Items, string Next) Of<T>(string list, IReadOnlyList<T> items, int size, string token) => Of(list, items, _ => true, size, token);

    /// <summary>One page of a list from which items may go, and in which they may move: its token is the key of the last item, so that nothing that stays is skipped.</summary>
    /// <param name="list">What is listed, for the token.</param>
    /// <param name="items">All of it, in the ordinal order of the keys.</param>
    /// <param name="key">Different for each.</param>
    /// <param name="wanted">Which of it is asked for.</param>
    /// <param name="size">As requested; 0 for the usual.</param>
    /// <param name="token">Empty for the first page.</param>
    public static (List<T> Items, string Next) After<T>(string list, IEnumerable<T> items, Func<T, string> key, Func<T, bool> wanted, int size, string token)
    {
        var (most, last) = (SizeOf(size), token.Length == 0 ? null : Read(list, token));
        var page = items.Where(item => (last is null || string.CompareOrdinal(key(item), last) > 0) && wanted(item)).Take(most + 1).ToList();
        if (page.Count <= most)
        {
            return (page, "");
        }

        page.RemoveAt(most);
        return (page, Token(list, key(page[^1])));
    }

    /// <summary>A due date as the first part of a key: earliest first, none last.</summary>
    public static string KeyOf(Instant? due) => (due ?? Instant.MaxValue).ToUnixTimeTicks().ToString("d19", CultureInfo.InvariantCulture);

    public static int SizeOf(int size) => size switch
    {
        < 0 => throw Invalid.Field("page_size", $"Ask for 1 to {Most}, or 0 for {Usual}."),
        0 => Usual,
        _ => Math.Min(size, Most),
    };

    /// <summary>The id of the last item that a page ended with; null for the first page.</summary>
    public static Guid? LastOf(string list, string token) =>
        token.Length == 0 ? null
        : Guid.TryParseExact(Read(list, token), "D", out var last) ? last
        : throw Nonsense();

    public static string Token(string list, string next) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}:{next}"));

    private static string Read(string list, string token) =>
        Base64Url.IsValid(token)
        && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) is var text
        && text.StartsWith(list + ":", StringComparison.Ordinal)
            ? text[(list.Length + 1)..]
            : throw Nonsense();

    private static int Begin(string list, string token) =>
        token.Length == 0 ? 0
        : int.TryParse(Read(list, token), NumberStyles.None, CultureInfo.InvariantCulture, out var next) ? next
        : throw Nonsense();

    public static RpcException Nonsense() => Invalid.Field("page_token", "Send the next_page_token of the previous answer to the same question, or leave it empty.");
}
