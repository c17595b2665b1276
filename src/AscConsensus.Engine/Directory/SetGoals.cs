using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Secretary-General says after how many days in a phase a proposal deserves attention. A goal forces nothing and concerns no country.</summary>
public sealed partial class SetGoals : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public void Check(Fields fields)
    {
        fields.Require(Goals.Count > 0, "goals", "Give at least one goal.");
        PhaseGoals.Check(Goals, fields);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => Accept();

    public Community Apply(Community community, Entry entry) => community with { Goals = PhaseGoals.From(Goals) };
}
