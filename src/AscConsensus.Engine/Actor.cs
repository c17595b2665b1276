namespace AscConsensus.Engine;

/// <summary>The office that acts and the key by which it does. The founding has neither.</summary>
public readonly record struct Actor(Office Office, Fingerprint Key)
{
    /// <summary>The member whose ministry acts, such as "members/IDN".</summary>
    public string Member => Office.Of;
}
