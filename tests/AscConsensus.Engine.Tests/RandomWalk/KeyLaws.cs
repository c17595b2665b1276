namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of keys and of what is asked of them.</summary>
internal static class KeyLaws
{
    public static IEnumerable<string> Broken(Community before, IAct act, Entry entry, Community after)
    {
        if (!before.IsFounded)
        {
            yield break;
        }

        var use = before.Credentials[entry.By.Key].Use;
        if (use == KeyUse.Witness)
        {
            yield return "a witness acted";
        }

        if (use != KeyUse.Signing && before.Policy.AsksSignatureOf(act))
        {
            yield return "an act that must be signed came by a key that does not sign";
        }

        if (use != KeyUse.Signing && before.Policy.AsksSignatures && act is EnrolCredential or RotateCredential or RevokeCredential or AdoptPolicy && SignersOf(before, before.Credentials[entry.By.Key]).Any())
        {
            yield return "where acts must be signed, keys or policy changed by a key that does not sign, though the office has one that does";
        }

        if (before.Policy != after.Policy && act is not AdoptPolicy)
        {
            yield return "the policy changed by an act on something else";
        }

        if (!ReferenceEquals(before.Credentials, after.Credentials) || act is AdoptPolicy)
        {
            foreach (var broken in OfCredentials(before, act, after))
            {
                yield return broken;
            }
        }
    }

    private static IEnumerable<string> OfCredentials(Community before, IAct act, Community after)
    {
        var began = after.Credentials.Values.Where(credential => !before.Credentials.ContainsKey(credential.Key)).ToList();
        var ended = after.Credentials.Values.Where(credential => credential.RevokedEntry is not null && before.Credentials[credential.Key].RevokedEntry is null).ToList();
        if ((began.Count, ended.Count) != act switch { EnrolCredential => (1, 0), RevokeCredential => (0, 1), RotateCredential => (1, 1), _ => (0, 0) })
        {
            yield return "more or fewer keys began or ended than the act says";
        }

        if (act is RotateCredential && (began[0].Office, began[0].Holder, began[0].Use) != (ended[0].Office, ended[0].Holder, ended[0].Use))
        {
            yield return "a key took the place of one of another office, holder or use";
        }

        var inForce = after.Credentials.Values.Where(credential => credential.RevokedEntry is null).ToList();
        if (inForce.Where(credential => credential.Use == KeyUse.Witness).GroupBy(credential => credential.Office).Any(witnesses => witnesses.Count() > 1 || witnesses.Key.Kind != OfficeKinds.Ministry))
        {
            yield return "a member has two witnesses, or who is no member has one";
        }

        var asked = after.Policy.AsksSignatures ? new[] { KeyUse.Connection, KeyUse.Signing } : [KeyUse.Connection];
        if (asked.Except(inForce.Where(credential => credential.Office == Office.SecretaryGeneral).Select(credential => credential.Use)).Any())
        {
            yield return "the Secretary-General has no key by which to register a note verbale";
        }
    }

    private static IEnumerable<Credential> SignersOf(Community community, Credential credential) =>
        community.Credentials.Values.Where(it => it.Use == KeyUse.Signing && it.RevokedEntry is null && it.Office == credential.Office && it.Holder == credential.Holder);
}
