using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>Anything an office does that changes the community. Each act is one message and one file.</summary>
public interface IAct : IMessage
{
    /// <summary>The act's row of the office x act matrix: everyone else is refused.</summary>
    OfficeKinds MayBeDoneBy { get; }

    /// <summary>Documents the act cites.</summary>
    IEnumerable<Citation> Cited => [];

    /// <summary>Names every field that is nonsense by itself, before anything is decided.</summary>
    void Check(Fields fields);

    /// <summary>Says what may refuse the act, in words.</summary>
    Judgement Decide(Community community, Actor by, Instant at);

    /// <summary>Says what the accepted act changes. Checks nothing and never fails on what <see cref="Decide"/> accepted.</summary>
    Community Apply(Community community, Entry entry);
}
