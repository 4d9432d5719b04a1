namespace Writeback.Checks.Codes;

/// <summary>
/// Win32 codes as Active Directory gives them: eight digits in front of an LDAP error, or behind <c>data</c> where a bind failed.
/// </summary>
internal static class WindowsCodes
{
    public static readonly WritebackCode[] All =
    [
        Of(0x0005, "ERROR_ACCESS_DENIED", ["WB4003", "WB4004", "WB4008"]),
        Of(0x001F, "ERROR_GEN_FAILURE", ["WB3011"]),
        Of(0x0056, "ERROR_INVALID_PASSWORD", []),
        Of(0x0525, "ERROR_NO_SUCH_USER", ["WB2004"]),
        Of(0x052D, "ERROR_PASSWORD_RESTRICTION", ["WB4009"]),
        Of(0x052E, "ERROR_LOGON_FAILURE", ["WB3005"]),
        Of(0x0530, "ERROR_INVALID_LOGON_HOURS", ["WB3005"]),
        Of(0x0531, "ERROR_INVALID_WORKSTATION", ["WB3005"]),
        Of(0x0532, "ERROR_PASSWORD_EXPIRED", ["WB3005"]),
        Of(0x0533, "ERROR_ACCOUNT_DISABLED", ["WB4010"]),
        Of(0x0701, "ERROR_ACCOUNT_EXPIRED", ["WB4010"]),
        Of(0x0773, "ERROR_PASSWORD_MUST_CHANGE", ["WB4010"]),
        Of(0x0775, "ERROR_ACCOUNT_LOCKED_OUT", ["WB4010"]),
        Of(0x2030, "ERROR_DS_NO_SUCH_OBJECT", ["WB2004", "WB3006"]),
        Of(0x2035, "ERROR_DS_UNWILLING_TO_PERFORM", ["WB3011", "WB4009"]),
        Of(0x2098, "ERROR_DS_INSUFF_ACCESS_RIGHTS", ["WB4003", "WB4004", "WB4008"]),
    ];

    private static WritebackCode Of(int number, string name, string[] checks)
    {
        var code = number.ToString("X8", System.Globalization.CultureInfo.InvariantCulture);
        return new()
        {
            Kind = WritebackCodeKind.Windows,
            Code = code,
            Name = name,
            Meaning = CodeTexts.Meaning(code),
            Cause = CodeTexts.Cause(code),
            Remedy = CodeTexts.Remedy(code),
            Checks = checks,
            Sources = [CodeSources.Win32, CodeSources.Known],
        };
    }
}
