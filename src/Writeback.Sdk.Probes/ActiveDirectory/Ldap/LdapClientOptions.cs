namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>Limits of conversations with directories, and whom they trust.</summary>
public sealed class LdapClientOptions
{
    /// <summary>The limit of connecting, with TLS and signing in. The default value is 8 seconds.</summary>
    public TimeSpan ConnectLimit { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The limit of one request and its answer: one page of a search. The default value is 15 seconds.</summary>
    public TimeSpan RequestLimit { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many entries a page has. The default value is 1000, the most that a domain controller gives unless configured.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>
    /// A folder with the certificates of authorities, as PEM files, to trust instead of the machine's own; null for those. Linux
    /// only: Windows trusts what its store holds.
    /// </summary>
    public string? TrustedCertificatesDirectory { get; set; }

    /// <summary>Whether a password may be sent over a connection that is not encrypted. The default value is false.</summary>
    public bool AllowClearTextPassword { get; set; }
}
