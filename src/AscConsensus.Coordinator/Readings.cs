using AscConsensus.Coordinator.Admission;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Grpc.Core;
using NodaTime;

namespace AscConsensus.Coordinator;

/// <summary>Answers from the latest durable state; nobody waits for a writer.</summary>
internal sealed class Readings(Recorder recorder, Faults faults, IClock clock)
{
    /// <param name="atLeast">Smallest record the answer must reflect.</param>
    /// <param name="context">The call.</param>
    /// <param name="answer">Makes the answer of what is read.</param>
    public Task<TResponse> Answer<TResponse>(ulong atLeast, ServerCallContext context, Func<Reading, TResponse> answer) =>
        faults.Catch(context, () => Task.FromResult(answer(Now(atLeast, context))));

    /// <summary>What is read, for who answers later: its faults are the caller's to catch (<see cref="Faults"/>).</summary>
    public Reading Now(ulong atLeast, ServerCallContext context)
    {
        var published = recorder.Published;
        return published.Size < atLeast
            ? throw Refusal.Of(Reason.AheadOfRecord, $"The record has {published.Size} entries, not {atLeast}.").ToException()
            : new Reading(published, published.Community.Credentials[Caller.Of(context).Key], published.InstantOf(clock));
    }
}
