using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>What a failure of a directory means, told from result codes and from the codes that lead its messages, never from texts.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LdapCause>))]
public enum LdapCause
{
    /// <summary>Not known: the codes tell.</summary>
    Unknown,

    /// <summary>No connection: the cause on the network path is beside it.</summary>
    Unreachable,

    /// <summary>No answer within the time limit.</summary>
    TimedOut,

    /// <summary>The connection broke.</summary>
    Disconnected,

    /// <summary>A password would have gone over the network in clear text; nothing was sent.</summary>
    ClearTextRefused,

    /// <summary>There is no usable Kerberos ticket.</summary>
    NoTicket,

    /// <summary>The server wants signing or TLS: result 8.</summary>
    StrongAuthenticationRequired,

    /// <summary>The server wants TLS for this: result 13.</summary>
    ConfidentialityRequired,

    /// <summary>Name or password are wrong; some servers say no more of unknown names: result 49, data 52e.</summary>
    WrongCredentials,

    /// <summary>The name is not known: result 49, data 525.</summary>
    UnknownUser,

    /// <summary>Not at this hour: result 49, data 530.</summary>
    LogonHours,

    /// <summary>Not from this machine: result 49, data 531.</summary>
    LogonMachine,

    /// <summary>The password has expired: result 49, data 532.</summary>
    PasswordExpired,

    /// <summary>The account is disabled: result 49, data 533.</summary>
    AccountDisabled,

    /// <summary>Too many groups for a token: result 49, data 568.</summary>
    TooManyGroups,

    /// <summary>The account has expired: result 49, data 701.</summary>
    AccountExpired,

    /// <summary>The password must be changed first: result 49, data 773.</summary>
    PasswordMustChange,

    /// <summary>The account is locked: result 49, data 775.</summary>
    AccountLocked,

    /// <summary>Nobody could be asked about the name: result 49, data 51f.</summary>
    NoLogonServer,

    /// <summary>There is no such object, or it may not be seen: result 32.</summary>
    NoSuchObject,

    /// <summary>A right is missing: result 50.</summary>
    InsufficientAccess,

    /// <summary>The password policy refuses, or the old password was wrong: result 19 or 53 with code 0x52D or 0x56.</summary>
    PasswordPolicy,

    /// <summary>The old password was wrong: result 19 with code 0x56.</summary>
    WrongOldPassword,

    /// <summary>A value breaks a rule: result 19.</summary>
    ConstraintViolation,

    /// <summary>The server does not offer a control that was asked for: result 12.</summary>
    ControlUnavailable,

    /// <summary>The server will not: result 53.</summary>
    UnwillingToPerform,

    /// <summary>More than the server gives at once: result 4.</summary>
    SizeLimit,

    /// <summary>The server's own time or administrative limit: result 3 or 11.</summary>
    ServerLimit,

    /// <summary>The server has too much to do, or is going down: result 51 or 52.</summary>
    Busy,

    /// <summary>Another server is responsible; referrals are not followed, since credentials would go to a host that nobody named: result 10.</summary>
    Referral,

    /// <summary>The name is no distinguished name: result 34.</summary>
    InvalidName,

    /// <summary>What came is not what the protocol says.</summary>
    Malformed,
}
