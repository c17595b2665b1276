namespace AscConsensus.Engine.Tests;

/// <summary>An office with one key.</summary>
/// <param name="Office">Whose desk it is.</param>
/// <param name="Holder">For a Chair's desk the member whose term it serves; otherwise empty.</param>
internal sealed record Desk(Office Office, string Holder)
{
    /// <summary>The member of a ministry, such as "members/IDN".</summary>
    public string Member => Office.Of;

    public Fingerprint Key => Paper.Named($"key of {Office} {Holder}");

    public static Desk Ministry(string code) => new(Office.MinistryOf("members/" + code), "");

    public static Desk Chair(string organ, Desk holder) => new(Office.ChairOf(organ), holder.Member);

    public static Desk Body(string organ) => new(Office.BodyOf(organ), "");
}
