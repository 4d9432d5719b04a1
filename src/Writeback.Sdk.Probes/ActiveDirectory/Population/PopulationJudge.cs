using System.Buffers;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>Says of one user whether writeback would fail, and why.</summary>
/// <param name="token">Whom the domain takes the connector account for.</param>
/// <param name="policy">The domain's policy. Fine-grained ones are worked out by the server user by user, which is too slow for all.</param>
/// <param name="now">The moment to judge at.</param>
internal sealed class PopulationJudge(SecurityToken token, PasswordPolicy policy, DateTimeOffset now)
{
    public static readonly string[] Attributes =
        ["sAMAccountName", "objectSid", "objectClass", "userAccountControl", "lockoutTime", "pwdLastSet", "adminCount", "nTSecurityDescriptor"];

    private static readonly SearchValues<char> Reserved = SearchValues.Create(",+\"\\<>;=/\n\r");

    public PopulationReason? Judge(LdapEntry user)
    {
        if (user.Number("adminCount") > 0)
        {
            return PopulationReason.Protected;
        }

        if (user.Number("userAccountControl") is { } control && (control & 2) != 0)
        {
            return PopulationReason.Disabled;
        }

        var name = LdapText.FirstValue(user.DistinguishedName);
        if (name.AsSpan().ContainsAny(Reserved) || name is [' ' or '#', ..] or [.., ' '])
        {
            return PopulationReason.ReservedCharacters;
        }

        return JudgeRights(user) ?? JudgeState(user);
    }

    private PopulationReason? JudgeRights(LdapEntry user)
    {
        if (user.Bytes("nTSecurityDescriptor") is not [var bytes, ..] || !SecurityDescriptor.TryParse(bytes, out var descriptor))
        {
            return PopulationReason.NotReadable;
        }

        var self = user.Sid("objectSid");
        var reset = AccessEvaluator.Evaluate(descriptor, token, WritebackRights.Reset, self);
        if (!reset.IsGranted)
        {
            return reset.Reason == AccessReason.Denied ? PopulationReason.ResetDenied
                : descriptor.IsDaclProtected ? PopulationReason.InheritanceOff
                : PopulationReason.ResetNotGranted;
        }

        var objectClass = user.Texts("objectClass") is [.., var last] ? last : "user";
        return AccessEvaluator.Evaluate(descriptor, token, WritebackRights.WriteLockoutTime(objectClass), self).IsGranted
            && AccessEvaluator.Evaluate(descriptor, token, WritebackRights.WritePwdLastSet(objectClass), self).IsGranted
                ? null
                : PopulationReason.AttributesNotGranted;
    }

    private PopulationReason? JudgeState(LdapEntry user)
        => user.Number("lockoutTime") > 0 ? PopulationReason.Locked
            : policy.MinimumAge > TimeSpan.Zero && user.Moment("pwdLastSet") + policy.MinimumAge > now ? PopulationReason.PasswordTooYoung
            : null;
}
