using Writeback.Sdk.Probes.Network;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>What failures mean, in a sentence for people.</summary>
internal static class LdapExplanations
{
    public static LocalizableText Of(LdapFailure failure) => failure.Cause switch
    {
        LdapCause.Unreachable => OfNetwork(failure.Network),
        LdapCause.TimedOut => Texts.LdapTimedOut,
        LdapCause.Disconnected => Texts.LdapDisconnected,
        LdapCause.ClearTextRefused => Texts.LdapClearTextRefused,
        LdapCause.NoTicket => Texts.LdapNoTicket,
        LdapCause.StrongAuthenticationRequired => Texts.LdapStrongAuthenticationRequired,
        LdapCause.ConfidentialityRequired => Texts.LdapConfidentialityRequired,
        LdapCause.WrongCredentials => Texts.LdapWrongCredentials,
        LdapCause.UnknownUser => Texts.LdapUnknownUser,
        LdapCause.LogonHours => Texts.LdapLogonHours,
        LdapCause.LogonMachine => Texts.LdapLogonMachine,
        LdapCause.PasswordExpired => Texts.LdapPasswordExpired,
        LdapCause.AccountDisabled => Texts.LdapAccountDisabled,
        LdapCause.TooManyGroups => Texts.LdapTooManyGroups,
        LdapCause.AccountExpired => Texts.LdapAccountExpired,
        LdapCause.PasswordMustChange => Texts.LdapPasswordMustChange,
        LdapCause.AccountLocked => Texts.LdapAccountLocked,
        LdapCause.NoLogonServer => Texts.LdapNoLogonServer,
        LdapCause.NoSuchObject => Texts.LdapNoSuchObject,
        LdapCause.InsufficientAccess => Texts.LdapInsufficientAccess,
        LdapCause.PasswordPolicy => Texts.LdapPasswordPolicy,
        LdapCause.WrongOldPassword => Texts.LdapWrongOldPassword,
        LdapCause.ConstraintViolation => Texts.LdapConstraintViolation,
        LdapCause.ControlUnavailable => Texts.LdapControlUnavailable,
        LdapCause.UnwillingToPerform => Texts.LdapUnwillingToPerform,
        LdapCause.SizeLimit => Texts.LdapSizeLimit,
        LdapCause.ServerLimit => Texts.LdapServerLimit,
        LdapCause.Busy => Texts.LdapBusy,
        LdapCause.Referral => Texts.LdapReferral,
        LdapCause.InvalidName => Texts.LdapInvalidName,
        LdapCause.Malformed => Texts.LdapMalformed,
        _ => Texts.LdapFailed(failure.Code),
    };

    private static LocalizableText OfNetwork(NetworkFailure? failure) => failure?.Cause switch
    {
        null => Texts.LdapUnreachable,
        NetworkCause.NameNotFound or NetworkCause.NoAddress => Texts.LdapNameNotFound,
        NetworkCause.NameServerFailed or NetworkCause.NameServerSilent => Texts.LdapNameServerSilent,
        NetworkCause.ConnectionRefused => Texts.LdapRefused,
        NetworkCause.ConnectionTimedOut => Texts.LdapFiltered,
        NetworkCause.HostUnreachable or NetworkCause.NetworkUnreachable => Texts.LdapNoRoute,
        NetworkCause.CertificateExpired => Texts.LdapCertificateExpired,
        NetworkCause.CertificateNotYetValid => Texts.LdapCertificateNotYetValid,
        NetworkCause.CertificateNameMismatch => Texts.LdapCertificateOfOther,
        NetworkCause.CertificateUntrustedRoot or NetworkCause.CertificateChainIncomplete
            => Texts.LdapCertificateUntrusted,
        NetworkCause.CertificateRevoked => Texts.LdapCertificateRevoked,
        NetworkCause.CertificateMissing or NetworkCause.CertificateInvalid => Texts.LdapCertificateUnfit,
        NetworkCause.NotTls => Texts.LdapNotTls,
        NetworkCause.TlsHandshakeSilent => Texts.LdapTlsSilent,
        { } cause => Texts.LdapUnreachableBecause(NetworkCauses.Explain(cause)),
    };
}
