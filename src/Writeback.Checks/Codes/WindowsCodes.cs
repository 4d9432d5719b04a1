namespace Writeback.Checks.Codes;

/// <summary>
/// Win32 codes as Active Directory gives them: eight digits in front of an LDAP error, or behind <c>data</c> where a bind failed.
/// </summary>
internal static class WindowsCodes
{
    public static readonly WritebackCode[] All =
    [
        Of(0x0005, "ERROR_ACCESS_DENIED", "The right is missing; LDAP says 50.", "Rights of the account, or a protected user.", "See WB4003, WB4004 and WB4008.", ["WB4003", "WB4004", "WB4008"]),
        Of(0x001F, "ERROR_GEN_FAILURE", "Windows says that a device does not function; LDAP says 53 where unicodePwd is set on a connection that is not protected.", "LDAP is neither signed and sealed nor over TLS.", "Protect the connection.", ["WB3011"]),
        Of(0x0056, "ERROR_INVALID_PASSWORD", "The old password of a change is wrong; LDAP says 19 on unicodePwd.", "A slip, or a password that has changed meanwhile.", "Give the current password.", []),
        Of(0x0525, "ERROR_NO_SUCH_USER", "There is no such user.", "The name is wrong, or the user is in another domain.", "Check name and scope.", ["WB2004"]),
        Of(0x052D, "ERROR_PASSWORD_RESTRICTION", "The policy refused the password; LDAP says 53 for a reset, 19 for a change.", "Length, complexity, history, minimum age, or a password filter.", "Choose another password; see WB4009.", ["WB4009"]),
        Of(0x052E, "ERROR_LOGON_FAILURE", "The sign-in failed: wrong name or password.", "The password of the connector account has changed.", "Update the credentials of the connector.", ["WB3005"]),
        Of(0x0530, "ERROR_INVALID_LOGON_HOURS", "The account may not sign in at this hour.", "Its logon hours.", "Widen them for the account that connects.", ["WB3005"]),
        Of(0x0531, "ERROR_INVALID_WORKSTATION", "The account may not sign in from this machine.", "Its list of workstations.", "Allow the Connect server, or clear the list.", ["WB3005"]),
        Of(0x0532, "ERROR_PASSWORD_EXPIRED", "The password of the account that signs in has expired.", "The policy.", "Set a new one that does not expire, and update the connector.", ["WB3005"]),
        Of(0x0533, "ERROR_ACCOUNT_DISABLED", "The account is disabled.", "An administrator.", "Enable it.", ["WB4010"]),
        Of(0x0701, "ERROR_ACCOUNT_EXPIRED", "The account has expired.", "accountExpires is past.", "Give it a later day.", ["WB4010"]),
        Of(0x0773, "ERROR_PASSWORD_MUST_CHANGE", "The user has to change the password before signing in.", "pwdLastSet is 0.", "Change the password, or clear the flag.", ["WB4010"]),
        Of(0x0775, "ERROR_ACCOUNT_LOCKED_OUT", "The account is locked out.", "Too many wrong passwords.", "Unlock it.", ["WB4010"]),
        Of(0x2030, "ERROR_DS_NO_SUCH_OBJECT", "The server has no such object.", "The name is old: the object was moved or renamed.", "Synchronise anew, so that the new name is known.", ["WB2004", "WB3006"]),
        Of(0x2035, "ERROR_DS_UNWILLING_TO_PERFORM", "The server is not willing to do it.", "The code behind it tells why.", "Look that code up as well.", ["WB3011", "WB4009"]),
        Of(0x2098, "ERROR_DS_INSUFF_ACCESS_RIGHTS", "The rights do not suffice.", "Rights of the connector account, or a protected user.", "See WB4003, WB4004 and WB4008.", ["WB4003", "WB4004", "WB4008"]),
    ];

    private static WritebackCode Of(int number, string name, string meaning, string cause, string remedy, string[] checks) => new()
    {
        Kind = WritebackCodeKind.Windows,
        Code = number.ToString("X8", System.Globalization.CultureInfo.InvariantCulture),
        Name = name,
        Meaning = meaning,
        Cause = cause,
        Remedy = remedy,
        Checks = checks,
        Sources = [CodeSources.Win32, CodeSources.Known],
    };
}
