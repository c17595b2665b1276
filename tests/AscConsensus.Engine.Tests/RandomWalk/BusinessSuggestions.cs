using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What is done about a proposal beside its text and its rounds: consents, requests, the Summit, corrections, reminders.</summary>
internal sealed class BusinessSuggestions(Chance chance)
{
    private readonly CitationSuggestions citations = new(chance);

    public (IAct Act, Office By)? Of(string name, Community community, Proposal proposal, Instant now)
    {
        var chair = community.ChairOf(proposal.Organ);
        var ministry = Office.MinistryOf(chance.Of(community.Members).Name);
        return name switch
        {
            "ShelveProposal" => (Shelving(community, proposal, now), chair),
            "ReviveProposal" => (new ReviveProposal { Proposal = proposal.Name }, chair),
            "ReferToSummit" => (new ReferToSummit { Proposal = proposal.Name, Dossier = citations.Next(community) }, chair),
            "EnterSummitAnswer" => (Answering(community, proposal, now), chair),
            "AttestSummitAnswer" => (new AttestSummitAnswer { Proposal = proposal.Name, AnswerEntry = proposal.SummitReferences.LastOrDefault()?.AnswerEntry ?? 1 }, Office.SecretaryGeneral),
            "GiveConsent" => Consenting(community, proposal),
            "WithdrawConsent" => TakingBack(community, proposal),
            "MakeRequest" => (new MakeRequest { Request = $"{proposal.Name}/requests/{proposal.Requests.Length + 1}", Kind = (RequestKind)(1 + chance.Below(5)), Reasons = chance.In100(50) ? citations.Next(community) : null }, ministry),
            "AnswerRequest" => (AnsweringRequest(community, proposal), chair),
            "ProposeCorrection" => (Correcting(community, proposal, now), chance.In100(50) ? chair : ministry),
            "ObjectToCorrection" => (new ObjectToCorrection { Correction = proposal.Corrections.LastOrDefault()?.Name ?? $"{proposal.Name}/corrections/1", Reasons = citations.Next(community) }, ministry),
            "AttachDocument" => (new AttachDocument { Proposal = proposal.Name, Title = "A study", Document = citations.Next(community) }, chance.Of([ministry, chair, Office.SecretaryGeneral, Office.BodyOf(Alawmm)])),
            "AcknowledgeConsultation" => Acknowledging(community, proposal),
            "CloseConsultation" => (new CloseConsultation { Consultation = proposal.Consultations.LastOrDefault()?.Name ?? $"{proposal.Name}/consultations/1", Reasons = citations.Next(community) }, chair),
            "SendReminder" => (Reminding(community, proposal, now), Office.SecretaryGeneral),
            _ => null,
        };
    }

    private ShelveProposal Shelving(Community community, Proposal proposal, Instant now) => new()
    {
        Proposal = proposal.Name,
        Reasons = citations.Next(community),
        MeetingDecision = proposal.SponsorsWithout(new(ConsentKind.Shelving)).Any() ? "decisions/2025-9999" : "",
        ReturnDate = chance.In100(50) ? community.DateAt(now).PlusDays(chance.Below(30) - 1).ToText() : "",
    };

    private EnterSummitAnswer Answering(Community community, Proposal proposal, Instant now)
    {
        var answer = proposal.Phase == Phase.Endorsed
            ? chance.Of([SummitAnswer.Adopted, SummitAnswer.Returned])
            : chance.Of([SummitAnswer.Method, SummitAnswer.Adopted, SummitAnswer.Noted, SummitAnswer.Shelved]);
        return new EnterSummitAnswer
        {
            Proposal = proposal.Name,
            Answer = answer,
            Document = citations.Next(community),
            DecidedDate = community.DateAt(now).PlusDays(1 - chance.Below(10)).ToText(),
            Rule = answer == SummitAnswer.Method ? chance.Of([Rules.Charter, Rules.OfTheSummit]) : null,
        };
    }

    private (IAct, Office) Consenting(Community community, Proposal proposal)
    {
        var silent = community.Members.FirstOrDefault(member => !community.SilenceConsents.Contains((Amm, member.Name)));
        if (silent is not null && chance.In100(35))
        {
            return (new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence }, Office.MinistryOf(silent.Name));
        }

        var act = ConsentingTo(community, proposal, chance.Weighted(
            [(ConsentKind.Package, 100), (ConsentKind.Shelving, 12), (ConsentKind.Return, 8), (ConsentKind.Recall, 10), (ConsentKind.Urgency, 10), (ConsentKind.Silence, 10), (ConsentKind.Joining, 15)]));
        var to = act.Kind == ConsentKind.Package ? ConsentTo.Packing(act.PackageProposals) : new ConsentTo(act.Kind, act.Sponsor);
        var office = act.Kind is ConsentKind.Urgency or ConsentKind.Silence || chance.In100(5)
            ? Office.MinistryOf(chance.Of(community.Members).Name)
            : community.OfficeOf(chance.OfAny(proposal.SponsorsWithout(to)) ?? chance.Of(proposal.Sponsors));
        return (act, office);
    }

    private GiveConsent ConsentingTo(Community community, Proposal proposal, ConsentKind kind) => new()
    {
        Proposal = proposal.Name,
        Kind = kind,
        Sponsor = kind == ConsentKind.Joining ? chance.OfAny(ProposalSuggestions.MayJoin(proposal)) ?? chance.Of(community.Members).Name : "",
        PackageProposals = { kind == ConsentKind.Package ? PackagePlan.TiedWith(community, proposal) : [] },
        DueTime = kind == ConsentKind.Urgency ? new Timestamp { Seconds = 1_767_225_600 } : null,
    };

    private (IAct, Office) TakingBack(Community community, Proposal proposal) => chance.OfAny(proposal.Consents) is { } consent && chance.In100(80)
        ? (new WithdrawConsent { Proposal = proposal.Name, Kind = consent.To.Kind }, consent.Office)
        : (new WithdrawConsent { Organ = Amm, Kind = ConsentKind.Silence }, Office.MinistryOf(chance.Of(community.Members).Name));

    private AnswerRequest AnsweringRequest(Community community, Proposal proposal)
    {
        var request = chance.OfAny(proposal.Requests.Where(request => request.State == RequestState.Pending)) ?? proposal.Requests.LastOrDefault();
        return new AnswerRequest { Request = request?.Name ?? $"{proposal.Name}/requests/1", Granted = chance.In100(50), Reasons = chance.In100(80) ? citations.Next(community) : null };
    }

    private ProposeCorrection Correcting(Community community, Proposal proposal, Instant now) => new()
    {
        Correction = $"{proposal.Name}/corrections/{proposal.Corrections.Length + 1}",
        Replaces = (proposal.Corrections.LastOrDefault(correction => correction.StateAt(now) == CorrectionState.Effective)?.Text ?? proposal.Text).Text.ToByteString(),
        Text = new V1.Text
        {
            Document = new Citation { Fingerprint = ByteString.CopyFrom(chance.Bytes(32)), Distribution = Distribution.Members },
            Title = "A measure",
            Clauses = { proposal.Text.Clauses.ToArray() },
        },
        Reasons = citations.Next(community),
    };

    private (IAct, Office) Acknowledging(Community community, Proposal proposal)
    {
        var consultation = proposal.Consultations.LastOrDefault();
        return (new AcknowledgeConsultation { Consultation = consultation?.Name ?? $"{proposal.Name}/consultations/1" },
            chance.OfAny(consultation?.Asked ?? ImmutableArray<Asked>.Empty)?.Office ?? Office.MinistryOf(chance.Of(community.Members).Name));
    }

    private SendReminder Reminding(Community community, Proposal proposal, Instant now)
    {
        var item = chance.OfAny(PendingItems.Of(community, proposal, now));
        return new SendReminder
        {
            Resource = item?.Resource ?? proposal.Name,
            Offices = { item?.Office.ToString() ?? "offices/ministry-idn" },
            Message = chance.In100(30) ? citations.Next(community) : null,
        };
    }
}
