using System.Net;
using AscConsensus.Client;
using AscConsensus.Coordinator;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using NodaTime;
using Community = AscConsensus.Engine.Community;
using Office = AscConsensus.Engine.Office;

namespace AscConsensus.Cli;

/// <summary>Founds a community in an empty folder: an authority, the coordinator's certificate, a profile for every office, entry 0.</summary>
internal sealed class CommunityFounding
{
    /// <summary>Name and address under which desks on this machine reach the coordinator.</summary>
    private static readonly string[] Here = ["localhost", "127.0.0.1"];

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    private readonly CommunityData data;
    private readonly Uri endpoint;
    private readonly string[] hosts;
    private readonly Instant at;
    private readonly FoundCommunity act;
    private readonly IReadOnlyList<(Office Office, string Holder)> offices;

    /// <summary>Judges all that is given: what is wrong with it is said before anything is made.</summary>
    /// <param name="data">Members, organs and the rest.</param>
    /// <param name="origin">The record's unique name.</param>
    /// <param name="hosts">Names under which desks reach the coordinator, besides this machine's own.</param>
    /// <param name="port">Where it will listen.</param>
    /// <param name="policy">What is asked of keys from the founding on.</param>
    /// <param name="at">The instant of the founding; certificates are of the wall clock.</param>
    /// <exception cref="BadInputException">The community cannot be founded so.</exception>
    public CommunityFounding(CommunityData data, string origin, IReadOnlyList<string> hosts, int port, V1.RecordPolicy policy, Instant at)
    {
        (this.data, this.at) = (data, at);
        this.hosts = [.. hosts, .. Here.Except(hosts)];
        endpoint = EndpointOf(this.hosts, port);
        act = Facts(origin, policy);
        Judge();
        var today = at.InZone(Zone).Date;
        offices = [.. Offices(act).Select(office => (office, office.Kind == OfficeKinds.Chair ? data.ChairOn(today, office.Of) : ""))];
    }

    /// <returns>The hash of the founding, by which every office knows the record: it stands in each profile, and is compared by another way.</returns>
    /// <exception cref="BadInputException">The founding is too long, which is known only with its keys.</exception>
    public Digest Write(CommunityFolder folder, Action<string> progress)
    {
        try
        {
            return Make(folder, progress);
        }
        catch (Exception fault)
        {
            // What is half made helps nobody, and would be in the way of the next attempt.
            folder.Clear();
            if (fault is StartupException refused)
            {
                throw new BadInputException(refused.Message, refused.Remedy);
            }

            throw;
        }
    }

    private Digest Make(CommunityFolder folder, Action<string> progress)
    {
        progress("An authority for the community, and the coordinator's certificate ...");
        using var authority = CertificateAuthority.Create($"{act.Origin} desks", TimeProvider.System);
        authority.Save(folder.AuthorityCertificate, folder.AuthorityKey);
        File.Copy(folder.AuthorityCertificate, folder.ProfilesAuthority);
        using (var server = authority.IssueServer(hosts))
        {
            PemFiles.Write(server, folder.CoordinatorCertificate, folder.CoordinatorKey);
        }

        using var checkpointKey = NoteSigner.Create(act.Origin, NoteAlgorithm.Ed25519);
        PemFiles.WriteKey(folder.CheckpointKey, checkpointKey.ToPem());
        var founding = act.Clone();
        founding.CheckpointKey = ByteString.CopyFrom(checkpointKey.Verifier.PublicKeyBytes);
        progress($"A certificate, keys and a profile for each of {offices.Count} offices ...");
        foreach (var (office, holder) in offices)
        {
            founding.Credentials.AddRange(folder.Issue(authority, act.Origin, office, data.Community.NameOf(office), endpoint.GetLeftPart(UriPartial.Authority), holder).Select(WithoutPossession));
        }

        progress("The founding, entry 0 of the record ...");
        using var journal = JournalDatabase.Open(folder.Journal);
        Founding.Write(journal, founding, at);
        var hash = LeafHash.Of(journal.ReadEntries(0, 1)[0].Leaf);
        folder.Found(hash);
        return hash;
    }

    // All but the keys, which are made last.
    private void Judge()
    {
        var fields = new Fields();
        act.Check(fields);
        if (fields.Violations.FirstOrDefault(violation => violation.Field is not ("credentials" or "checkpoint_key")) is { } wrong)
        {
            throw new BadInputException($"The community cannot be founded so: {wrong.Field}.", wrong.Remedy);
        }

        if (act.Policy.Witnesses > data.Members.Count)
        {
            throw new BadInputException($"There are {data.Members.Count} members, and each has one witness: {act.Policy.Witnesses} cannot be asked for.", $"Give --witnesses at most {data.Members.Count}.");
        }
    }

    // All hosts stand in the coordinator's certificate; desks are sent to the first.
    private static Uri EndpointOf(string[] hosts, int port)
    {
        if (hosts.FirstOrDefault(host => Uri.CheckHostName(host) is UriHostNameType.Unknown or UriHostNameType.Basic) is { } wrong)
        {
            throw new BadInputException($"{wrong} is not the name or address of a machine.", "Give --host a name such as consensus.example, without https:// and port.");
        }

        return port is > 0 and <= IPEndPoint.MaxPort
            ? new UriBuilder(Uri.UriSchemeHttps, hosts[0], port).Uri
            : throw new BadInputException($"{port} is not a port.", $"Give --port a number from 1 to {IPEndPoint.MaxPort}.");
    }

    // The founding is exchanged by note verbale: that says whose the keys are, and it stays short.
    private static EnrolCredential WithoutPossession(EnrolCredential enrolment)
    {
        enrolment.Possession = ByteString.Empty;
        return enrolment;
    }

    // Every member's ministry, the Chair of every organ that has terms, every consulted body, every dialogue partner, the Secretary-General and the operator.
    private static IEnumerable<Office> Offices(FoundCommunity act) =>
    [
        .. act.Members.Select(member => Office.MinistryOf(member.Member)),
        .. act.Terms.Select(term => term.Organ).Distinct().Select(Office.ChairOf),
        Office.SecretaryGeneral,
        .. act.Organs.Where(organ => organ.Consulted).Select(organ => Office.BodyOf(organ.Organ)),
        .. act.Partners.Select(partner => Office.PartnerOf(partner.Partner)),
        Office.Operator,
    ];

    private FoundCommunity Facts(string origin, V1.RecordPolicy policy) => new()
    {
        EngineVersion = Community.CurrentEngineVersion,
        Origin = origin,
        Name = "ASEAN Security Community",
        Zone = Zone.Id,
        Seat = "Jakarta",
        Symbol = "ASC",
        Members = { data.Members },
        Organs = { data.Organs },
        Terms = { data.Terms },
        Rules = { data.Rules },
        Catalogue = { data.Catalogue },
        Partners = { data.Partners },
        Goals = { data.Goals },
        Policy = policy,
    };
}
