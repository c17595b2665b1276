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
internal sealed class CommunityFounding(CommunityFolder folder, CommunityData data, Action<string> progress)
{
    /// <summary>Name and address under which desks on this machine reach the coordinator.</summary>
    private static readonly string[] Here = ["localhost", "127.0.0.1"];

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    /// <param name="origin">The record's unique name.</param>
    /// <param name="hosts">Names under which desks reach the coordinator, besides this machine's own.</param>
    /// <param name="port">Where it will listen.</param>
    /// <param name="policy">What is asked of keys from the founding on.</param>
    /// <param name="at">The instant of the founding; certificates are of the wall clock.</param>
    /// <returns>The hash of the founding, by which every office knows the record: it stands in each profile, and is compared by another way.</returns>
    public Digest Write(string origin, IReadOnlyList<string> hosts, int port, V1.RecordPolicy policy, Instant at)
    {
        progress("An authority for the community, and the coordinator's certificate ...");
        using var authority = CertificateAuthority.Create($"{origin} desks", TimeProvider.System);
        authority.Save(folder.AuthorityCertificate, folder.AuthorityKey);
        File.Copy(folder.AuthorityCertificate, folder.ProfilesAuthority);
        using (var server = authority.IssueServer([.. hosts, .. Here.Except(hosts)]))
        {
            PemFiles.Write(server, folder.CoordinatorCertificate, folder.CoordinatorKey);
        }

        using var checkpointKey = NoteSigner.Create(origin, NoteAlgorithm.Ed25519);
        PemFiles.WriteKey(folder.CheckpointKey, checkpointKey.ToPem());
        var act = Facts(origin);
        act.Policy = policy;
        act.CheckpointKey = ByteString.CopyFrom(checkpointKey.Verifier.PublicKeyBytes);
        var today = at.InZone(Zone).Date;
        var names = Community.Empty with
        {
            Members = [.. act.Members.Select(member => new Engine.Member(member.Member, member.Name, member.JoinedDate.ToDate(), EnteredAt: at))],
            Organs = Community.Empty.Organs.SetItems(
                act.Organs.Select(organ => KeyValuePair.Create(organ.Organ, new Engine.Organ(organ.Organ, organ.Name, organ.EstablishedDate.ToDate(), organ.Consulted, organ.Superior)))),
            Partners = [.. act.Partners.Select(partner => new Engine.Partner(partner.Partner, partner.Name, partner.SinceDate.ToDate()))],
        };
        var offices = Offices(act).ToList();
        progress($"A certificate, keys and a profile for each of {offices.Count} offices ...");
        foreach (var office in offices)
        {
            var holder = office.Kind == OfficeKinds.Chair ? data.ChairOn(today, office.Of) : "";
            act.Credentials.AddRange(folder.Issue(authority, origin, office, names.NameOf(office), $"https://{(hosts.Count > 0 ? hosts[0] : Here[0])}:{port}", holder).Select(WithoutPossession));
        }

        progress("The founding, entry 0 of the record ...");
        using var journal = JournalDatabase.Open(folder.Journal);
        Founding.Write(journal, act, at);
        var founding = LeafHash.Of(journal.ReadEntries(0, 1)[0].Leaf);
        folder.Found(founding);
        return founding;
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

    private FoundCommunity Facts(string origin) => new()
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
    };
}
