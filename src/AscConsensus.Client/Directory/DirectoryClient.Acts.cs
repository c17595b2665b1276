using AscConsensus.V1;

namespace AscConsensus.Client;

// The acts as the contract has them, each under one request_id.
public sealed partial class DirectoryClient
{
    /// <summary>Enters a member. Secretary-General.</summary>
    public Task<Receipt> AddMemberAsync(AddMember act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddMemberAsync, id => new AddMemberRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters an organ. Secretary-General.</summary>
    public Task<Receipt> AddOrganAsync(AddOrgan act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddOrganAsync, id => new AddOrganRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters a dialogue partner. Secretary-General.</summary>
    public Task<Receipt> AddPartnerAsync(AddPartner act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AddPartnerAsync, id => new AddPartnerRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Enters a term of the Chair. Secretary-General.</summary>
    public Task<Receipt> AppointChairAsync(AppointChair act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AppointChairAsync, id => new AppointChairRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Makes a key a credential. The office itself, or the Secretary-General on a note verbale.</summary>
    public Task<Receipt> EnrolCredentialAsync(EnrolCredential act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.EnrolCredentialAsync, id => new EnrolCredentialRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Ends a credential. The office itself, or the Secretary-General on a note verbale.</summary>
    public Task<Receipt> RevokeCredentialAsync(RevokeCredential act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RevokeCredentialAsync, id => new RevokeCredentialRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Puts a key in the place of another of the same office, holder and use, in one entry. Whoever may end the one and enrol the other.</summary>
    public Task<Receipt> RotateCredentialAsync(RotateCredential act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.RotateCredentialAsync, id => new RotateCredentialRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Adopts what the community asks of keys, on a meeting's decision. Chair of the organ that met.</summary>
    public Task<Receipt> AdoptPolicyAsync(AdoptPolicy act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AdoptPolicyAsync, id => new AdoptPolicyRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Adopts a rule on a meeting's decision. Chair of the organ that met.</summary>
    public Task<Receipt> AdoptRuleAsync(AdoptRule act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.AdoptRuleAsync, id => new AdoptRuleRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Sets the goals per phase. Secretary-General.</summary>
    public Task<Receipt> SetGoalsAsync(SetGoals act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SetGoalsAsync, id => new SetGoalsRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Publishes the days on which a capital does not work. Ministry of that member.</summary>
    public Task<Receipt> PublishCalendarAsync(PublishCalendar act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.PublishCalendarAsync, id => new PublishCalendarRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);

    /// <summary>Signs the handover file of a chair: the outgoing holder, then the incoming one. Chair.</summary>
    public Task<Receipt> SignHandoverAsync(SignHandover act, IEnumerable<Document>? documents = null, CancellationToken ct = default) =>
        connection.ActAsync(service.SignHandoverAsync, id => new SignHandoverRequest { RequestId = id, Act = act, Documents = { documents ?? [] } }, done => done.Receipt, ct);
}
