using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Cli;

/// <summary>What the options about the directory say together.</summary>
internal sealed class DirectorySettings
{
    public IReadOnlyList<string> Domains { get; set; } = [];

    public IReadOnlyList<string> Servers { get; set; } = [];

    public string? Transport { get; set; }

    public string? TrustFolder { get; set; }

    public string? SignInAs { get; set; }

    public string? PasswordFile { get; set; }

    /// <summary>Gives the run its targets, and the probes their credential.</summary>
    public void Apply(RunSetup setup)
    {
        var access = setup.Services.GetRequiredService<DirectoryAccess>();
        var transport = ParseTransport();
        if (Domains.Count == 0 && Servers.Count == 0 && SignInAs is null && TrustFolder is null)
        {
            return;
        }

        if (TrustFolder is not null && !Directory.Exists(TrustFolder))
        {
            throw new InvalidInputException(Texts.LdapTrustMissing(TrustFolder));
        }

        if (SignInAs is null && transport != LdapTransport.Kerberos)
        {
            throw new InvalidInputException(Texts.LdapTransportNeedsUser);
        }

        if (SignInAs is not null && transport == LdapTransport.Kerberos)
        {
            throw new InvalidInputException(Texts.LdapUserWithKerberos);
        }

        access.Options.TrustedCertificatesDirectory = TrustFolder;
        access.Options.AllowClearTextPassword = transport == LdapTransport.ClearText;
        access.Credential = SignInAs is null || setup.SendsNothing ? LdapCredential.Ticket : LdapCredential.Password(SignInAs, DirectoryPassword.Read(SignInAs, PasswordFile));
        if (Domains.Count + Servers.Count > 0)
        {
            setup.Inputs.AddList<DirectoryTarget>(
            [
                .. Domains.Select(domain => new DirectoryTarget(CheckHost("--domain", domain).TrimEnd('.'), null, transport) { Account = SignInAs }),
                .. Servers.Select(server => ParseServer(server, transport) with { Account = SignInAs }),
            ]);
        }
    }

    private static DirectoryTarget ParseServer(string text, LdapTransport transport)
    {
        var colon = text.LastIndexOf(':');
        var hasPort = colon > 0 && (text[colon - 1] == ']' || text.IndexOf(':', StringComparison.Ordinal) == colon);
        var port = 0;
        if (hasPort && !(int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is >= 1 and <= 65535))
        {
            throw new InvalidInputException(Texts.LdapServerPort(text));
        }

        return new DirectoryTarget(null, CheckHost("--ldap-server", (hasPort ? text[..colon] : text).Trim('[', ']')), transport, hasPort ? port : null);
    }

    private static string CheckHost(string option, string host)
        => Uri.CheckHostName(host) != UriHostNameType.Unknown
            ? host
            : throw new InvalidInputException(Texts.NoHost(option, host));

    private LdapTransport ParseTransport() => Transport?.ToUpperInvariant() switch
    {
        null => SignInAs is null ? LdapTransport.Kerberos : LdapTransport.Ldaps,
        "LDAPS" => LdapTransport.Ldaps,
        "STARTTLS" => LdapTransport.StartTls,
        "KERBEROS" => LdapTransport.Kerberos,
        "CLEARTEXT" => LdapTransport.ClearText,
        _ => throw new InvalidInputException(Texts.LdapTransportUnknown(Transport)),
    };
}
