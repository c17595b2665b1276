using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Coordinator.Admission;

/// <summary>Says of every call whether its key may make it now. Connections live long; certificates, credentials and terms may end meanwhile.</summary>
internal sealed class CallRules(Recorder recorder, IClock clock, TimeProvider time)
{
    /// <param name="caller">Who calls.</param>
    /// <param name="guard">What is called.</param>
    /// <returns>The refusal; null for whoever may come in.</returns>
    public Refusal? Refuses(Caller caller, Guard guard)
    {
        var now = time.GetUtcNow();
        if (now > caller.NotAfter || now < caller.NotBefore)
        {
            return Refusal.Of(Reason.CertificateExpired, $"The certificate of key {caller.Key.Brief} is valid from {caller.NotBefore:u} until {caller.NotAfter:u}, not now.");
        }

        var published = recorder.Published;
        if (Decisions.Admit(published.Community, caller.Key, published.InstantOf(clock)) is Judgement.Refused refused)
        {
            return Refusal.Of(refused);
        }

        var credential = published.Community.Credentials[caller.Key];
        var office = credential.Office;
        return credential.Use != KeyUse.Connection
            ? Refusal.Of(Reason.KeyUseDiffers, $"The key \"{credential.Label}\" of {published.Community.NameOf(office)} is a {Words.Of(credential.Use)} key: connect with one that is enrolled for connections.")
            : guard.Readers is not { } readers || readers.HasFlag(office.Kind) ? null
            : Refusal.Of(Reason.WrongOffice, $"To {ActWords.Of(guard.Name)} is for {Words.Of(readers)}; {published.Community.NameOf(office)} may not do it.");
    }
}
