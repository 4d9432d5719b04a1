using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>
/// Tells causes from result codes, from the hexadecimal number that leads a message and from the number after <c>data</c>. The
/// rest of a message is prose, which differs between servers, versions and languages.
/// </summary>
internal static partial class LdapFailures
{
    // Result codes of the client's library: ldap.h; Windows has the same.
    private const int ServerDown = 0x51;
    private const int LocalError = 0x52;
    private const int Timeout = 0x55;
    private const int AuthMethodUnknown = 0x56;
    private const int ConnectError = 0x5B;

    public static LdapFailure From(LdapException exception) => From(exception.ErrorCode, exception.ServerErrorMessage);

    // Where a server refuses a bind for want of signing, the library throws this without a response.
    public static LdapFailure From(DirectoryOperationException exception) => exception.Response is { } response
        ? From((int)response.ResultCode, response.ErrorMessage)
        : new LdapFailure(LdapCause.StrongAuthenticationRequired, (int)ResultCode.StrongAuthRequired);

    public static LdapFailure From(int result, string? message)
    {
        var error = LeadingCode(message);
        var data = result == 49 ? DataOf(message) : null;
        return new LdapFailure(CauseOf(result, error, data), result, error, data);
    }

    /// <summary>The Windows error that leads a message, in eight hexadecimal digits.</summary>
    internal static string? LeadingCode(string? message) => message is not null && Leading().Match(message) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;

    /// <summary>The number after <c>data</c> in the message of a failed bind: [MS-ADTS] 3.1.1.3.1.</summary>
    internal static string? DataOf(string? message) => message is not null && Data().Match(message) is { Success: true } match ? match.Groups[1].Value.ToLowerInvariant() : null;

    private static LdapCause CauseOf(int result, string? error, string? data) => result switch
    {
        3 or 11 => LdapCause.ServerLimit,
        4 => LdapCause.SizeLimit,
        8 => LdapCause.StrongAuthenticationRequired,
        10 => LdapCause.Referral,
        12 => LdapCause.ControlUnavailable,
        13 => LdapCause.ConfidentialityRequired,
        19 or 53 => Refused(result, error),
        32 => LdapCause.NoSuchObject,
        34 => LdapCause.InvalidName,
        49 => BindRefused(data),
        50 => LdapCause.InsufficientAccess,
        51 or 52 => LdapCause.Busy,
        ServerDown or ConnectError => LdapCause.Disconnected,
        LocalError or AuthMethodUnknown => LdapCause.NoTicket,
        Timeout => LdapCause.TimedOut,
        _ => LdapCause.Unknown,
    };

    // Windows errors: 0x52D ERROR_PASSWORD_RESTRICTION, 0x56 ERROR_INVALID_PASSWORD, 0x775 ERROR_ACCOUNT_LOCKED_OUT.
    private static LdapCause Refused(int result, string? error) => Number(error) switch
    {
        0x52D => LdapCause.PasswordPolicy,
        0x56 => LdapCause.WrongOldPassword,
        0x775 => LdapCause.AccountLocked,
        _ => result == 19 ? LdapCause.ConstraintViolation : LdapCause.UnwillingToPerform,
    };

    // The same errors as of a logon: winerror.h.
    private static LdapCause BindRefused(string? data) => Number(data) switch
    {
        0x51F => LdapCause.NoLogonServer,
        0x525 => LdapCause.UnknownUser,
        0x530 => LdapCause.LogonHours,
        0x531 => LdapCause.LogonMachine,
        0x532 => LdapCause.PasswordExpired,
        0x533 => LdapCause.AccountDisabled,
        0x568 => LdapCause.TooManyGroups,
        0x701 => LdapCause.AccountExpired,
        0x773 => LdapCause.PasswordMustChange,
        0x775 => LdapCause.AccountLocked,
        _ => LdapCause.WrongCredentials,
    };

    private static int? Number(string? hex) => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*([0-9A-Fa-f]{8}):", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@",\s*data\s+([0-9A-Fa-f]{1,8})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Data();
}
