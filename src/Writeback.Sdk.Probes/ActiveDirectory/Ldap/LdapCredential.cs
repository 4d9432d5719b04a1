using System.Net;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>Who signs in. The password is never shown, serialised or compared.</summary>
public sealed class LdapCredential
{
    private readonly string? _password;

    private LdapCredential(string? user, string? password)
    {
        UserName = user;
        _password = password;
    }

    /// <summary>The Kerberos ticket of whoever runs this.</summary>
    public static LdapCredential Ticket { get; } = new(null, null);

    /// <summary>Nobody: enough for the root of a directory.</summary>
    public static LdapCredential Anonymous { get; } = new("", null);

    /// <summary>The name: <c>user@domain</c>, <c>DOMAIN\user</c> or a distinguished name. Null for a ticket, empty for nobody.</summary>
    public string? UserName { get; }

    /// <summary>Whether a password would be sent.</summary>
    public bool HasPassword => _password is not null;

    /// <summary>A name and a password, for a simple bind.</summary>
    /// <param name="userName"><c>user@domain</c>, <c>DOMAIN\user</c> or a distinguished name.</param>
    /// <param name="password">The password.</param>
    /// <exception cref="ArgumentException">The name or the password is empty: a server takes that for nobody (RFC 4513, 5.1.2).</exception>
    public static LdapCredential Password(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        return new LdapCredential(userName, password);
    }

    /// <summary>Who, and not with what.</summary>
    public override string ToString() => this == Ticket ? "Kerberos ticket" : this == Anonymous ? "anonymous" : UserName!;

    internal NetworkCredential ToNetworkCredential() => new(UserName, _password);
}
