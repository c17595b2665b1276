using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Bench.Communities;

/// <summary>Lives of proposals as they are lived: two rounds, positions changed, most of them adopted in the end.</summary>
internal static partial class Lives
{
    /// <summary>Entries of one whole life.</summary>
    public const int Length = 50;

    private static readonly string[] Clauses = ["1", "2", "3"];

    /// <summary>From submission to announcement, in <see cref="Length"/> entries.</summary>
    public static void Live(this RecordMaker record, BenchCommunity keys, int number)
    {
        var (proposal, sponsor) = record.SubmitAndAdmit(keys, number);
        record.Add(new SponsorProposal { Proposal = proposal, TextFingerprint = record.TextOf(proposal) }, keys.Ministries[(sponsor + 1) % 11]);
        record.Consult(keys, proposal, asked: 3, answers: 3);
        record.OpenRound(keys, proposal, 1);
        record.TakeAll(keys, proposal, 1, changes: 5, last: Stance.Objection);
        record.Close(keys, proposal, 1, Outcome.NoConsensus);
        record.Add(
            new ReviseText { Proposal = proposal, Revision = 2, Replaces = record.TextOf(proposal), Text = record.NewText(proposal, 2) },
            keys.Ministries[sponsor]);
        record.OpenRound(keys, proposal, 2);
        record.TakeAll(keys, proposal, 2, changes: 9, last: Stance.Support);
        record.Close(keys, proposal, 2, Outcome.Adopted);
    }

    /// <summary>Up to an open round, in which positions can be taken for ever.</summary>
    public static void UpToAnOpenRound(this RecordMaker record, BenchCommunity keys, int number) =>
        record.OpenRound(keys, record.SubmitAndAdmit(keys, number).Proposal, 1);

    private static (string Proposal, int Sponsor) SubmitAndAdmit(this RecordMaker record, BenchCommunity keys, int number)
    {
        var submitted = record.Submit(keys, number);
        record.Add(new AdmitProposal { Proposal = submitted.Proposal, Symbol = AdmitProposal.NextSymbol(record.Community, BenchCommunity.Amm, record.At) }, keys.Chair);
        return submitted;
    }

    private static (string Proposal, int Sponsor) Submit(this RecordMaker record, BenchCommunity keys, int number)
    {
        var sponsor = number % 11;
        var proposal = $"proposals/{BenchCommunity.Members[sponsor][8..].ToLowerInvariant()}-2026-{number + 1}";
        record.Add(
            new SubmitProposal
            {
                Proposal = proposal,
                Organ = BenchCommunity.Amm,
                Subject = "I",
                Text = record.NewText(proposal, 1),
                Activities = { new PlannedActivity { Title = "An activity" } },
                CoSponsors = { BenchCommunity.Members[(sponsor + 1) % 11] },
            },
            keys.Ministries[sponsor]);
        return (proposal, sponsor);
    }

    private static void Consult(this RecordMaker record, BenchCommunity keys, string proposal, int asked, int answers)
    {
        var consultation = new OpenConsultation { Consultation = $"{proposal}/consultations/1", TextFingerprint = record.TextOf(proposal), DueTime = record.InAMonth() };
        consultation.Members.AddRange(BenchCommunity.Members.Take(asked));
        record.Add(consultation, keys.Chair);
        foreach (var ministry in keys.Ministries.Take(answers))
        {
            record.Add(new GiveView { Consultation = consultation.Consultation, TextFingerprint = record.TextOf(proposal), View = record.Cite($"{proposal} view {ministry}") }, ministry);
        }
    }

    private static void OpenRound(this RecordMaker record, BenchCommunity keys, string proposal, int round)
    {
        var open = new OpenRound
        {
            Round = $"{proposal}/rounds/{round}",
            Organ = BenchCommunity.Amm,
            Rule = BenchCommunity.Rule,
            RuleVersion = 1,
            TextFingerprint = record.TextOf(proposal),
            DueTime = record.InAMonth(),
            Procedure = Procedure.Correspondence,
            AskedOutcome = Outcome.Adopted,
            Question = "Does any member object to the adoption of this text?",
        };
        open.Electorate.AddRange(record.Community.MembershipAt(record.At));
        record.Add(open, keys.Chair);
    }

    private static void TakeAll(this RecordMaker record, BenchCommunity keys, string proposal, int round, int changes, Stance last)
    {
        for (var i = 0; i < 11 + changes; i++)
        {
            var stance = i % 11 == 3 ? last : i % 2 == 0 ? Stance.Support : Stance.NoObjection;
            record.Add(
                new TakePosition { Round = $"{proposal}/rounds/{round}", TextFingerprint = record.TextOf(proposal), Stance = stance },
                keys.Ministries[i % 11]);
        }
    }

    private static void Close(this RecordMaker record, BenchCommunity keys, string proposal, int round, Outcome outcome, Google.Protobuf.WellKnownTypes.Timestamp? confirmationDue = null)
    {
        var close = new CloseRound { Round = $"{proposal}/rounds/{round}", Outcome = outcome, ConfirmationDueTime = confirmationDue };
        close.PositionEntries.AddRange(record.Community.FindRound(close.Round)!.Value.Round.PositionEntries);
        record.Add(close, keys.Chair);
        record.Add(new AnnounceDecision { Round = close.Round }, keys.Chair);
    }

    private static Google.Protobuf.ByteString TextOf(this RecordMaker record, string proposal) =>
        record.Community.Proposals[proposal].Text.Text.ToByteString();

    private static Google.Protobuf.WellKnownTypes.Timestamp InAMonth(this RecordMaker record) =>
        Instant.FromUnixTimeSeconds((record.At + Duration.FromDays(30)).ToUnixTimeSeconds()).ToTimestamp();

    private static Text NewText(this RecordMaker record, string proposal, int revision)
    {
        var text = new CanonicalText("A measure", [.. Clauses.Select(clause => new Clause(clause, $"Of {proposal}, revision {revision}, clause {clause}."))]);
        return new() { Title = text.Title, Clauses = { Clauses }, Document = record.Cite(text.ToBytes()) };
    }
}
