using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Protocol;

/// <summary>The one table from reasons to gRPC codes and remedies. docs/errors.md is printed from it.</summary>
public static class ErrorTable
{
    /// <summary>Domain of google.rpc.ErrorInfo in every error.</summary>
    public const string Domain = "ascconsensus";

    public static IReadOnlyList<ErrorRow> Rows { get; } =
    [
        new(Reason.InvalidField, StatusCode.InvalidArgument, "Correct the fields that are named and send it again."),
        new(Reason.NotEnrolled, StatusCode.Unauthenticated, "Have the key enrolled by your office or, on your note verbale, by the Secretary-General."),
        new(Reason.CredentialRevoked, StatusCode.Unauthenticated, "Use another credential of your office, or have a new one enrolled."),
        new(Reason.WrongOffice, StatusCode.PermissionDenied, "Ask the office the sentence names; docs/permissions.md shows who may do what."),
        new(Reason.TermNotInForce, StatusCode.PermissionDenied, "The member that holds the chair on that day acts; the Secretary-General keeps the terms."),
        new(Reason.UnknownMember, StatusCode.NotFound, "Look the members and their dates up: asc directory list."),
        new(Reason.UnknownOrgan, StatusCode.NotFound, "Look the organs and their dates up: asc directory list."),
        new(Reason.UnknownOffice, StatusCode.NotFound, "Name an office of a member or organ of the directory: asc directory list."),
        new(Reason.UnknownCredential, StatusCode.NotFound, "Look the credentials up: asc key list."),
        new(Reason.UnknownProposal, StatusCode.NotFound, "Look the name or symbol up: asc proposal list."),
        new(Reason.UnknownConsultation, StatusCode.NotFound, "Look the consultations of the proposal up: asc proposal show PROPOSAL."),
        new(Reason.UnknownRound, StatusCode.NotFound, "Look the rounds of the proposal up: asc round list PROPOSAL."),
        new(Reason.UnknownClause, StatusCode.NotFound, "Name clauses of the text of the round: asc proposal show PROPOSAL."),
        new(Reason.UnknownSubject, StatusCode.NotFound, "Name an item of the Plan of Action: asc directory plan."),
        new(Reason.RuleNotAdopted, StatusCode.FailedPrecondition, "Name a rule and version that the community has adopted and that is in effect: asc directory list."),
        new(Reason.AlreadyExists, StatusCode.AlreadyExists, "Nothing is to be done, unless something else was meant: then say that."),
        new(Reason.WrongPhase, StatusCode.FailedPrecondition, "See what its phase permits: docs/lifecycle.md."),
        new(Reason.RoundNotOpen, StatusCode.FailedPrecondition, "See how the rounds of the proposal stand: asc round list PROPOSAL."),
        new(Reason.StaleRevision, StatusCode.Aborted, "Read the present text and decide on that."),
        new(Reason.TextNotOfRound, StatusCode.FailedPrecondition, "Read the text of the round and answer that."),
        new(Reason.MovedMeanwhile, StatusCode.Aborted, "Read again and, if it is still right, act on what you read."),
        new(Reason.NotAnElector, StatusCode.PermissionDenied, "Only members of the electorate take positions in this round."),
        new(Reason.NotASponsor, StatusCode.PermissionDenied, "Join the sponsors first, or ask one of them."),
        new(Reason.NotAsked, StatusCode.PermissionDenied, "Ask the Chair to include your office in a consultation."),
        new(Reason.NoSuchPosition, StatusCode.NotFound, "Look your positions up: asc round show ROUND."),
        new(Reason.RuleForbidsStance, StatusCode.FailedPrecondition, "Take a stance the round's rule allows, with what it asks for."),
        new(Reason.DueDateNotLawful, StatusCode.FailedPrecondition, "Name a later due date."),
        new(Reason.StandingForbidsOutcome, StatusCode.FailedPrecondition, "Wait for, or work towards, what the sentence names; or declare another outcome."),
        new(Reason.NothingToAnnounce, StatusCode.FailedPrecondition, "Close the round first; a decision is announced once."),
        new(Reason.SymbolNotNext, StatusCode.Aborted, "Read again and use the symbol the sentence names."),
        new(Reason.NoteRequired, StatusCode.FailedPrecondition, "Attach the note verbale or the decision and cite it."),
        new(Reason.DocumentMissing, StatusCode.FailedPrecondition, "Send the document with the act that cites it."),
        new(Reason.DocumentNotCited, StatusCode.InvalidArgument, "Send only documents that the act cites."),
        new(Reason.DistributionDiffers, StatusCode.FailedPrecondition, "Cite it with the distribution it has, or send it again with a fresh salt."),
        new(Reason.TextNotCanonical, StatusCode.InvalidArgument, "Write the text in the canonical form of docs/record.md, with the title and clauses the act names."),
        new(Reason.RequestIdReused, StatusCode.AlreadyExists, "Choose a fresh request_id for every act; send the same one only to retry the same act."),
        new(Reason.ClockBehindRecord, StatusCode.Unavailable, "The operator sets the coordinator's clock right; retry then."),
        new(Reason.StorageFull, StatusCode.ResourceExhausted, "The operator frees space; retry with the same request_id then."),
        new(Reason.Overloaded, StatusCode.ResourceExhausted, "Retry with the same request_id after the delay in google.rpc.RetryInfo."),
        new(Reason.Stopping, StatusCode.Unavailable, "Retry with the same request_id once the coordinator is up again."),
        new(Reason.AheadOfRecord, StatusCode.OutOfRange, "Ask for less. If you hold a receipt for so much, check that you talk to the coordinator that gave it."),
        new(Reason.UnknownDocument, StatusCode.NotFound, "Check the fingerprint and whether your office is in the document's distribution."),
        new(Reason.TooLarge, StatusCode.ResourceExhausted, "Upload a document of more than 1 MiB before the act that cites it (UploadDocument), and read it with DownloadDocument; none holds more than 25 MiB."),
        new(Reason.UploadsFull, StatusCode.ResourceExhausted, "Do the acts that cite what was uploaded, or wait: what no act cites is discarded after 24 hours."),
        new(Reason.DocumentDiffers, StatusCode.InvalidArgument, "Compute length and fingerprint from the content that is sent, and upload all of it again."),
        new(Reason.UnknownSounding, StatusCode.NotFound, "Look up the soundings that your office made or was put: asc sounding list."),
        new(Reason.TooManySoundings, StatusCode.ResourceExhausted, "Wait for answers to those that are open: asc sounding list."),
        new(Reason.CertificateExpired, StatusCode.Unauthenticated, "Connect with a certificate that is valid now; renewed for the same key it needs no new enrolment."),
        new(Reason.LastCredential, StatusCode.FailedPrecondition, "Enrol another key of the Secretary-General of that use first."),
        new(Reason.Internal, StatusCode.Internal, "Retry with the same request_id; if it goes on, give the operator the reference in the message."),
        new(Reason.NoChair, StatusCode.FailedPrecondition, "Have the Secretary-General enter who holds the chair on a decision: asc directory list shows the terms."),
        new(Reason.ConsultationOpen, StatusCode.FailedPrecondition, "Wait for the views, or close the consultation with the reason why they are not awaited longer."),
        new(Reason.ConsentMissing, StatusCode.FailedPrecondition, "Ask those the sentence names for their consent: each gives its own, asc consent give."),
        new(Reason.CutOffPassed, StatusCode.FailedPrecondition, "Lodge a statement once the round is closed."),
        new(Reason.UnknownGroup, StatusCode.NotFound, "Look the groups up: asc group list."),
        new(Reason.UnknownObjection, StatusCode.NotFound, "Look the objections that stand up: asc objection list --proposal PROPOSAL."),
        new(Reason.UnknownNote, StatusCode.NotFound, "Look the notes that are not answered up: asc objection list --proposal PROPOSAL."),
        new(Reason.UnknownRequest, StatusCode.NotFound, "Look the requests of the proposal up: asc proposal show PROPOSAL."),
        new(Reason.UnknownCorrection, StatusCode.NotFound, "Look the corrections of the proposal up: asc proposal show PROPOSAL."),
        new(Reason.UnknownPackage, StatusCode.NotFound, "Look the packages up: asc package list."),
        new(Reason.UnknownDecision, StatusCode.NotFound, "Look the decisions of meetings up: asc decision list."),
        new(Reason.UnknownPartner, StatusCode.NotFound, "Look the partners and their dates up: asc directory list."),
        new(Reason.UnknownActivity, StatusCode.NotFound, "Look the activities of the proposal up: asc proposal show PROPOSAL."),
        new(Reason.NotAwaited, StatusCode.FailedPrecondition, "Remind only those who are awaited: asc pending."),
        new(Reason.OutsideMandate, StatusCode.FailedPrecondition, "Keep the clauses outside the mandate as they are, or ask for a wider mandate."),
        new(Reason.GroupEnded, StatusCode.FailedPrecondition, "Nothing more is done by this group; a meeting may set up another."),
        new(Reason.WindowClosed, StatusCode.FailedPrecondition, "Nothing: the time the rule gives has passed, or has not begun."),
        new(Reason.AlreadyAnswered, StatusCode.FailedPrecondition, "Nothing is to be done; read again to see how it was answered."),
        new(Reason.NotUnderCharter, StatusCode.FailedPrecondition, "Ask for adoption or endorsement of the present text under a rule dated on or after the Charter (15 Dec 2008) first, and close that round."),
        new(Reason.DecisionDoesNotFit, StatusCode.FailedPrecondition, "Name a decision of the organ that met, recorded for this purpose, taken as the sentence says, on which nothing rests yet."),
        new(Reason.InAPackage, StatusCode.FailedPrecondition, "Act on the whole package, or untie it first."),
        new(Reason.NothingToAttest, StatusCode.FailedPrecondition, "Read the proposal again and attest the answer that awaits it."),
        new(Reason.NothingToConfirm, StatusCode.FailedPrecondition, "Nothing is to be confirmed: the position is final, or was confirmed."),
        new(Reason.NotItsOwner, StatusCode.PermissionDenied, "Ask the member whose it is: nobody else may."),
        new(Reason.SignatureRequired, StatusCode.FailedPrecondition, "Sign the act with a signing key of your office: name its file in the profile as \"signing\"."),
        new(Reason.SignatureInvalid, StatusCode.InvalidArgument, "Sign the bytes that are sent, by a signing key of your office, as docs/record.md says."),
        new(Reason.StatementMisdirected, StatusCode.InvalidArgument, "Sign it for this record, your office and this request, and send it by the rpc of its act."),
        new(Reason.StatementExpired, StatusCode.FailedPrecondition, "Read again and, if it is still right, sign it anew."),
        new(Reason.RecordDiffers, StatusCode.FailedPrecondition, "Trust nothing from either side until it is explained: keep what your desk holds and ask other members what they hold."),
        new(Reason.KeyUseDiffers, StatusCode.FailedPrecondition, "Use, or enrol, a key of the use the sentence names: asc key list."),
        new(Reason.RecordBehind, StatusCode.FailedPrecondition, "The operator brings the missing entries back from a member's copy; retry then."),
        new(Reason.KeyNotSound, StatusCode.InvalidArgument, "Make the key and its enrolment on your own machine: asc key new."),
        new(Reason.ProcedureDoesNotFit, StatusCode.FailedPrecondition, "Choose the procedure, organ or outcome that the sentence names."),
    ];

    private static readonly Dictionary<Reason, ErrorRow> ByReason = Rows.ToDictionary(row => row.Reason);

    public static ErrorRow Of(Reason reason) => ByReason[reason];
}

/// <summary>How one reason appears on the wire.</summary>
/// <param name="Reason">The reason; its name in ErrorInfo is <see cref="Name"/>.</param>
/// <param name="Code">The gRPC status code.</param>
/// <param name="Remedy">What the caller can do, one sentence.</param>
public sealed record ErrorRow(Reason Reason, StatusCode Code, string Remedy)
{
    /// <summary>UPPER_SNAKE, such as "STANDING_FORBIDS_OUTCOME".</summary>
    public string Name { get; } = ReasonReflection.Descriptor.EnumTypes.Single(type => type.Name == "Reason").FindValueByNumber((int)Reason).Name["REASON_".Length..];
}
