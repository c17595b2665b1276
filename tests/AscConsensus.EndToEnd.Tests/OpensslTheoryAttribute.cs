using AscConsensus.Client.Tests.Record;

namespace AscConsensus.EndToEnd.Tests;

/// <inheritdoc cref="OpensslFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpensslTheoryAttribute : TheoryAttribute
{
    public OpensslTheoryAttribute() => Skip = OpensslFactAttribute.Lacking;
}
