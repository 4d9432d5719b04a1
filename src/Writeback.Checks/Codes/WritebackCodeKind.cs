namespace Writeback.Checks;

/// <summary>Who speaks in a code.</summary>
public enum WritebackCodeKind
{
    /// <summary>An event in a Windows log, by its id.</summary>
    Event,

    /// <summary>The sync engine or what it called, by an HRESULT.</summary>
    SyncEngine,

    /// <summary>The cloud's password reset, in the portal or by an SSPR number.</summary>
    PasswordReset,

    /// <summary>Sign-in to Entra ID while a password is changed, by an AADSTS number.</summary>
    SignIn,

    /// <summary>Windows or Active Directory, by a Win32 code, such as the one in front of an LDAP error or behind its <c>data</c>.</summary>
    Windows,
}
