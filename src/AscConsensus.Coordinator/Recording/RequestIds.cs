using System.Runtime.InteropServices;
using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Recording;

/// <summary>From an office's request id to the entry it made, for the whole record: a retry is safe however late.</summary>
/// <remarks>Kept small, because there is one for every entry there ever was. Offices are few and get a number.</remarks>
/// <param name="expected">How many there are going to be, so that a long record is read without growing again and again.</param>
internal sealed class RequestIds(int expected)
{
    private readonly Dictionary<Numbered, ulong> entries = new(expected);
    private readonly Dictionary<Office, int> offices = [];

    public ulong? EntryOf(RequestKey request) =>
        offices.TryGetValue(request.Office, out var office) && entries.TryGetValue(new Numbered(request.Id, office), out var entry) ? entry : null;

    public void Add(RequestKey request, ulong entry)
    {
        ref var office = ref CollectionsMarshal.GetValueRefOrAddDefault(offices, request.Office, out var known);
        if (!known)
        {
            office = offices.Count;
        }

        entries.Add(new Numbered(request.Id, office), entry);
    }

    /// <summary>Takes back an entry that did not become durable.</summary>
    public void Remove(RequestKey request) => entries.Remove(new Numbered(request.Id, offices[request.Office]));

    private readonly record struct Numbered(Guid Id, int Office);
}

/// <summary>What makes a request the same request: the office and the id it chose.</summary>
internal readonly record struct RequestKey(Office Office, Guid Id);
