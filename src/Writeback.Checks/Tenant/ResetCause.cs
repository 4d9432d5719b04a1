using System.Text.Json.Serialization;

namespace Writeback.Checks.Tenant;

/// <summary>What is behind the reason that the cloud gives for a reset that failed.</summary>
[JsonConverter(typeof(Sdk.CamelCaseEnumConverter<ResetCause>))]
internal enum ResetCause
{
    /// <summary>The reason is not in the table.</summary>
    Unknown,

    /// <summary>No engine answered the cloud.</summary>
    Unreachable,

    /// <summary>The engine tried, and the directory refused it.</summary>
    DirectoryRefuses,

    /// <summary>The directory's password policy refused the password.</summary>
    Policy,

    /// <summary>The account is locked or disabled in the directory.</summary>
    AccountState,

    /// <summary>The engine did not find the user.</summary>
    UserNotFound,

    /// <summary>The directory has the password, the cloud does not.</summary>
    CloudHalf,

    /// <summary>Writeback is switched off in the tenant.</summary>
    WritebackOff,

    /// <summary>Reset is switched off.</summary>
    ResetOff,

    /// <summary>The user has no licence.</summary>
    NotLicensed,

    /// <summary>The user is not among those who may reset.</summary>
    NotInScope,

    /// <summary>The user has not registered enough methods.</summary>
    NotRegistered,

    /// <summary>The password that was typed was wrong or too simple.</summary>
    Password,

    /// <summary>A fault of the service.</summary>
    Service,
}
