using Writeback.Checks.Codes;

namespace Writeback.Checks;

/// <summary>
/// The codes of password writeback: event ids, HRESULTs of the sync engine, numbers of password reset and sign-in, Win32 codes in LDAP
/// errors. Localised texts differ from machine to machine; codes do not.
/// </summary>
public static class WritebackCodes
{
    /// <summary>Every code, by who speaks.</summary>
    public static IReadOnlyList<WritebackCode> All { get; } =
        [.. EventCodes.All, .. SyncEngineCodes.All, .. PasswordResetCodes.All, .. SignInCodes.All, .. WindowsCodes.All];

    /// <summary>
    /// The code that a text names, in whatever spelling: <c>33004</c>, <c>event 33004</c>, <c>hr=80230626</c>, <c>0x80230626</c>,
    /// <c>-2145188314</c>, <c>SSPR_0029</c>, <c>120013</c>, <c>data 52e</c>, a name, or a message that holds one of them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The code; null when there is none that is known.</returns>
    public static WritebackCode? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CodeReader.Find(text);
    }

    /// <summary>An event by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="provider">Who writes it; null for whoever does.</param>
    /// <returns>The event; null for one that is not known.</returns>
    public static WritebackCode? FindEvent(int id, string? provider = null)
    {
        foreach (var code in EventCodes.All)
        {
            if (CodeReader.NumberOf(code) == id && (provider is null || string.Equals(code.Provider, provider, StringComparison.OrdinalIgnoreCase)))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>An HRESULT: of the sync engine, or a Win32 code in the form of one (0x8007....).</summary>
    /// <param name="result">The HRESULT.</param>
    /// <returns>What it means; null for one that is not known.</returns>
    public static WritebackCode? FindHResult(uint result) => CodeReader.FindHResult(result);
}
