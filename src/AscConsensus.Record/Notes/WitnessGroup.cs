using System.Collections.Immutable;

namespace AscConsensus.Record;

/// <summary>Witnesses that count together: the group has cosigned once enough of its members have.</summary>
/// <param name="Needed">How many, from 1 to all.</param>
/// <param name="Members">Names of witnesses and of groups before this one.</param>
public sealed record WitnessGroup(string Name, int Needed, ImmutableArray<string> Members);
