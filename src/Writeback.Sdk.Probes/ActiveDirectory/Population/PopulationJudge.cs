using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>Says of one user whether writeback would fail, and why. For one thread at a time.</summary>
/// <param name="token">Whom the domain takes the connector account for.</param>
/// <param name="ages">How long passwords have to be kept.</param>
/// <param name="now">The moment to judge at.</param>
internal sealed class PopulationJudge(SecurityToken token, PasswordAges ages, DateTimeOffset now)
{
    private readonly RightsVerdicts _rights = new(token);

    /// <summary>What it needs to know of users.</summary>
    public IReadOnlyList<string> Attributes { get; } =
    [
        "sAMAccountName", "objectSid", "objectClass", "userAccountControl", "lockoutTime", "pwdLastSet", "adminCount", "nTSecurityDescriptor",
        .. ages.AsksForPolicies ? (ReadOnlySpan<string>)[PasswordAges.ResultantPolicy] : [],
    ];

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

        if (IsReserved(user.DistinguishedName))
        {
            return PopulationReason.ReservedCharacters;
        }

        return JudgeRights(user) ?? JudgeState(user);
    }

    private static bool IsReserved(string distinguishedName)
    {
        var first = distinguishedName.AsSpan();
        first = first[(first.IndexOf('=') + 1)..];
        var end = first.IndexOfAny(',', '\\');

        // What is not escaped needs no taking apart.
        return end < 0 || first[end] == ',' ? LdapText.IsReserved(end < 0 ? first : first[..end]) : LdapText.IsReserved(LdapText.FirstValue(distinguishedName));
    }

    private PopulationReason? JudgeRights(LdapEntry user)
    {
        var objectClass = user.Bytes("objectClass") is [.., var last] && !last.AsSpan().SequenceEqual("user"u8) ? System.Text.Encoding.UTF8.GetString(last) : "user";
        return _rights.Find(
            user.Bytes("nTSecurityDescriptor") is [var descriptor, ..] ? descriptor : null, objectClass, user.Bytes("objectSid") is [var self, ..] ? self : null);
    }

    private PopulationReason? JudgeState(LdapEntry user)
    {
        if (user.Number("lockoutTime") > 0)
        {
            return PopulationReason.Locked;
        }

        return ages.Of(user) is not { } age ? PopulationReason.PolicyNotReadable
            : age > TimeSpan.Zero && user.Moment("pwdLastSet") + age > now ? PopulationReason.PasswordTooYoung
            : null;
    }
}
