using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>What failures mean, in a sentence for people.</summary>
internal static class LdapExplanations
{
    public static string Of(LdapFailure failure) => failure.Cause switch
    {
        LdapCause.Unreachable => OfNetwork(failure.Network),
        LdapCause.TimedOut => "It did not answer within the time limit.",
        LdapCause.Disconnected => "The connection broke.",
        LdapCause.ClearTextRefused => "The password was not sent: the connection is not encrypted. Use LDAPS or StartTLS, or allow clear text explicitly.",
        LdapCause.NoTicket => "There is no Kerberos ticket that it accepts. Get one with kinit, and name the server by its DNS name.",
        LdapCause.StrongAuthenticationRequired => "It wants signing or TLS. Use LDAPS, StartTLS or Kerberos.",
        LdapCause.ConfidentialityRequired => "It wants TLS for this. Use LDAPS or StartTLS.",
        LdapCause.WrongCredentials => "It does not accept this name with this password.",
        LdapCause.UnknownUser => "It does not know this name.",
        LdapCause.LogonHours => "The account may not sign in at this hour.",
        LdapCause.LogonMachine => "The account may not sign in from this machine.",
        LdapCause.PasswordExpired => "The account's password has expired.",
        LdapCause.AccountDisabled => "The account is disabled.",
        LdapCause.TooManyGroups => "The account is in too many groups to sign in.",
        LdapCause.AccountExpired => "The account has expired.",
        LdapCause.PasswordMustChange => "The account must change its password first.",
        LdapCause.AccountLocked => "The account is locked.",
        LdapCause.NoLogonServer => "It could not ask anybody about the name: give it as user@domain.",
        LdapCause.NoSuchObject => "There is no such object, or the account may not see it.",
        LdapCause.InsufficientAccess => "The account lacks the right to do this.",
        LdapCause.PasswordPolicy => "The password policy refuses it.",
        LdapCause.WrongOldPassword => "The old password is wrong.",
        LdapCause.ConstraintViolation => "A value breaks a rule of the directory.",
        LdapCause.ControlUnavailable => "It does not offer a control that is needed.",
        LdapCause.UnwillingToPerform => "It will not do this.",
        LdapCause.SizeLimit => "It gives fewer results at once than there are.",
        LdapCause.ServerLimit => "It reached a limit of its own.",
        LdapCause.Busy => "It has too much to do, or is going down.",
        LdapCause.Referral => "Another server is responsible; name that one.",
        LdapCause.InvalidName => "The name is not a distinguished name.",
        LdapCause.Malformed => "Its answer is not what the protocol says.",
        _ => $"It failed ({failure.Code}).",
    };

    private static string OfNetwork(NetworkFailure? failure) => failure?.Cause switch
    {
        null => "It cannot be reached.",
        NetworkCause.NameNotFound or NetworkCause.NoAddress => "Its name does not resolve.",
        NetworkCause.NameServerFailed or NetworkCause.NameServerSilent => "The name servers did not answer for its name.",
        NetworkCause.ConnectionRefused => "It refuses the connection.",
        NetworkCause.ConnectionTimedOut => "Nobody answered on its port.",
        NetworkCause.HostUnreachable or NetworkCause.NetworkUnreachable => "There is no route to it.",
        NetworkCause.CertificateExpired => "Its certificate has expired.",
        NetworkCause.CertificateNotYetValid => "Its certificate is not valid yet.",
        NetworkCause.CertificateNameMismatch => "Its certificate is for another name.",
        NetworkCause.CertificateUntrustedRoot or NetworkCause.CertificateChainIncomplete
            => "Its certificate comes from an authority that is not trusted here. Give the authority's certificate: --ldap-trust DIR.",
        NetworkCause.CertificateRevoked => "Its certificate has been revoked.",
        NetworkCause.CertificateMissing or NetworkCause.CertificateInvalid => "Its certificate is unfit.",
        NetworkCause.NotTls => "What answers does not speak TLS.",
        NetworkCause.TlsHandshakeSilent => "It does not answer the TLS handshake.",
        var cause => $"It cannot be reached ({cause}).",
    };
}
