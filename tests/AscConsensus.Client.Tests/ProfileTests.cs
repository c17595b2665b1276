namespace AscConsensus.Client.Tests;

public sealed class ProfileTests : IDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly Desk desk;

    public ProfileTests() => desk = new(authority, 7443);

    [Fact]
    public void A_sound_profile_is_read_with_paths_relative_to_it()
    {
        Assert.Equal("https://localhost:7443/", desk.Profile.Endpoint.ToString());
        Assert.Equal("offices/ministry-idn", desk.Profile.Office);
        Assert.True(desk.Profile.Certificate.HasPrivateKey);
    }

    [Fact]
    public void What_was_verified_is_kept_beside_the_profile_or_where_it_says()
    {
        Assert.Equal(desk.In("profile-record"), desk.Profile.Record);
        File.WriteAllText(desk.In("other.json"), """{ "endpoint": "https://localhost:7443", "ca": "ca.pem", "certificate": "desk.pem", "key": "desk-key.pem", "record": "kept/here" }""");
        using var other = Profile.Load(desk.In("other.json"));
        Assert.Equal(desk.In(Path.Combine("kept", "here")), other.Record);
    }

    [Fact]
    public void A_profile_that_is_not_there_is_named() => Refused("nowhere.json", "", "There is no profile");

    [Theory]
    [InlineData("not json", "", "is not a JSON profile")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "secret": "x" }""", "", "secret")]
    [InlineData("""{ "endpoint": "http://localhost:7443" }""", "endpoint", "not an https address")]
    [InlineData("""{ "endpoint": "https://localhost:7443" }""", "ca", "has no \"ca\"")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "gone.pem" }""", "ca", "does not exist")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "ca.pem", "certificate": "desk.pem" }""", "key", "has no \"key\"")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "profile.json", "certificate": "desk.pem", "key": "desk-key.pem" }""", "ca", "not readable PEM")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "ca.pem", "certificate": "desk.pem", "key": "ca-key.pem" }""", "certificate", "the key is not the certificate's")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "ca.pem", "certificate": "desk.pem", "key": "desk-key.pem", "founding": "abc" }""", "founding", "is not a hash")]
    [InlineData("""{ "endpoint": "https://localhost:7443", "ca": "ca.pem", "certificate": "desk.pem", "key": "desk-key.pem", "clock": "church" }""", "clock", "names a clock that there is not")]
    public void What_is_wrong_is_said_with_the_field(string json, string field, string words)
    {
        File.WriteAllText(desk.In("wrong.json"), json);
        Refused("wrong.json", field, words);
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(desk.In("desk-key.pem"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var refused = Refused("profile.json", "key", "can be read by other users");
        Assert.Contains($"chmod 600 {desk.In("desk-key.pem")}", refused.Remedy, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        desk.Dispose();
        authority.Dispose();
    }

    private InvalidProfileException Refused(string file, string field, string words)
    {
        var refused = Assert.Throws<InvalidProfileException>(() => Profile.Load(desk.In(file)));
        Assert.Equal(field, refused.Field);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refused.Remedy);
        return refused;
    }
}
