using AscConsensus.Engine;
using Google.Protobuf.WellKnownTypes;
using NodaTime;
using NodaTime.Text;

namespace AscConsensus.Cli;

/// <summary>What things are called, in the engine's own words, and what the user's short names mean.</summary>
internal sealed class Names
{
    private readonly Community community;

    public Names(V1.Community read)
    {
        Read = read;
        community = Community.Empty with
        {
            Zone = DateTimeZoneProviders.Tzdb[read.Zone],
            Seat = read.Seat,
            Members = [.. read.Members.Select(member => new Member(member.Member_, member.Name, member.JoinedDate.ToDate(), EnteredAt: default))],
            Partners = [.. read.Partners.Select(partner => new Partner(partner.Partner_, partner.Name, partner.SinceDate.ToDate()))],
            Organs = Community.Empty.Organs.AddRange(
                read.Organs.Select(organ => KeyValuePair.Create(organ.Organ_, new Organ(organ.Organ_, organ.Name, organ.EstablishedDate.ToDate(), organ.Consulted, organ.Superior)))),
        };
    }

    /// <summary>As a copy of the record says, where nobody was asked.</summary>
    public Names(Community community) => (this.community, Read) = (community, new() { Zone = community.Zone.Id, Seat = community.Seat });

    /// <summary>What the coordinator answered; without members and the rest where names come from a copy.</summary>
    public V1.Community Read { get; }

    /// <summary>"Jakarta, UTC+7": what instants in a table's column are of.</summary>
    public string Seat
    {
        get
        {
            var said = community.Say(NodaConstants.UnixEpoch);
            return said[said.IndexOf(community.Seat, StringComparison.Ordinal)..].Replace(" (", ", ", StringComparison.Ordinal).TrimEnd(')');
        }
    }

    public string Title(string memberOrOrgan) => community.TitleOf(memberOrOrgan);

    public string Titles(IEnumerable<string> members) => community.NamesOf(members);

    public string Office(string name) => Engine.Office.TryParse(name, out var office) ? community.NameOf(office.Value) : name;

    /// <summary>The office that a command line means: "ministry-idn".</summary>
    public string OfficeNamed(string given) => $"offices/{given.ToLowerInvariant()}" is var name && Engine.Office.TryParse(name, out var office) && community.HasOffice(office.Value)
        ? name
        : throw new BadInputException($"There is no office {given}.", "Name one such as ministry-idn, chair-amm, body-admm or secretary-general; asc directory list shows the members and organs.");

    /// <summary>What a meeting's decision permits: "the shelving of proposals/idn-2026-1".</summary>
    public string Say(MeetingPurpose purpose) => purpose.Say(community);

    /// <summary>What precisely is consented to: "the joining of Myanmar".</summary>
    public string Say(ConsentTo to) => to.Say(community);

    public string Say(Timestamp? time) => time is null ? "" : community.Say(time.ToInstant());

    /// <summary>For a column whose heading names the seat: "Mon 21 Sep 2026 17:00".</summary>
    public string Short(Timestamp? time) => time is null ? "" : time.ToInstant().InZone(community.Zone).ToString("ddd d MMM uuuu HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public string Day(Timestamp time) => time.ToInstant().InZone(community.Zone).Date.Say();

    /// <summary>"IDN", "members/IDN" or "Indonesia".</summary>
    public string Member(string given) => community.Members.FirstOrDefault(member =>
            string.Equals(member.Name, given, StringComparison.OrdinalIgnoreCase)
            || string.Equals(member.Name, "members/" + given, StringComparison.OrdinalIgnoreCase)
            || string.Equals(member.Title, given, StringComparison.OrdinalIgnoreCase))?.Name
        ?? throw new BadInputException($"There is no member {given}.", $"Name one of {string.Join(", ", community.Members.Select(member => member.Name["members/".Length..]))}.");

    /// <summary>A member as above, or a ministerial body: "ADMM".</summary>
    public string MemberOrBody(string given) => community.FindOrgan(Organs.Of(given)) is { IsConsulted: true } body ? body.Name : Member(given);

    /// <summary>A day: due at 17:00 at the seat. A day and time: there too. With Z: UTC.</summary>
    public Instant Due(string given) =>
        LocalDatePattern.Iso.Parse(given) is { Success: true } day ? (day.Value + new LocalTime(17, 0)).InZoneLeniently(community.Zone).ToInstant()
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(given) is { Success: true } time ? time.Value.InZoneLeniently(community.Zone).ToInstant()
        : InstantPattern.General.Parse(given) is { Success: true } instant ? instant.Value
        : throw new BadInputException($"{given} is not a day or a time.", "Write 2026-09-21 (17:00 at the seat), 2026-09-21T12:00 (at the seat) or 2026-09-21T05:00:00Z.");
}
