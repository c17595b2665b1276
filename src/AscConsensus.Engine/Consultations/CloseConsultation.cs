using AscConsensus.Engine;
using NodaTime;

namespace AscConsensus.V1;

/// <summary>STUB</summary>
public sealed partial class CloseConsultation : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields) => throw new NotImplementedException();

    public Judgement Decide(Community community, Actor by, Instant at) => throw new NotImplementedException();

    public Community Apply(Community community, Entry entry) => throw new NotImplementedException();
}
