using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The keys of a founding are keys: everybody verifies by them for as long as there is a record.</summary>
public sealed class FoundingTests : IDisposable
{
    private readonly TestCommunity community = TestCommunity.Create();
    private readonly SigningKey signing = SigningKey.Create();

    [Fact]
    public void Sound_keys_are_enrolled_without_showing_their_possession()
    {
        Write(act => act.Credentials.Add(Enrolment()));

        using var journal = JournalDatabase.Open(community.JournalFile);
        Assert.Equal(1UL, journal.ReadHead().Size);
    }

    [Fact]
    public void What_is_no_key_is_said()
    {
        IsRefused("public_key: a signing key is an ECDSA key on P-256", enrolment => enrolment.PublicKey = ByteString.CopyFrom(new byte[91]));
        IsRefused("key: it is not SHA-256 of public_key.", enrolment => enrolment.Key = ByteString.CopyFrom(new byte[32]));
    }

    // Whoever asks for it shuts out every office that loses its keys.
    [Fact]
    public void Enrolling_is_to_be_signed_only_where_the_Secretary_General_can()
    {
        var refusal = Assert.Throws<StartupException>(() => Write(act => act.Policy = new V1.RecordPolicy { SignedActs = { "*" } }));
        Assert.Contains("The Secretary-General has no signing key", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        signing.Dispose();
        community.Dispose();
    }

    private void IsRefused(string why, Action<EnrolCredential> change)
    {
        var refusal = Assert.Throws<StartupException>(() => Write(act =>
        {
            var enrolment = Enrolment();
            change(enrolment);
            act.Credentials.Add(enrolment);
        }));
        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    private EnrolCredential Enrolment()
    {
        var enrolment = Client.Enrolment.OfSigning(signing, "test.example/asc", "offices/ministry-idn", "first");
        enrolment.Possession = ByteString.Empty;
        return enrolment;
    }

    private void Write(Action<FoundCommunity> change)
    {
        var act = community.Founding;
        change(act);
        using var journal = JournalDatabase.Open(community.JournalFile);
        Founding.Write(journal, act, community.Clock.Now);
    }
}
