namespace AscConsensus.Client.Tests.Record;

/// <inheritdoc cref="OpensslFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpensslTheoryAttribute : TheoryAttribute
{
    public OpensslTheoryAttribute() => Skip = OpensslFactAttribute.Lacking;
}
