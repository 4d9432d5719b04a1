using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A realm of Kerberos on the loopback address: MIT's KDC, a user who has a ticket, and the keys of a proxy.</summary>
internal sealed class KerberosRealm : IDisposable
{
    public const string User = $"alice@{Name}";
    public const string ProxyPrincipal = $"HTTP/localhost@{Name}";

    private const string Name = "LAB.TEST";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-kerberos-");
    private readonly int _port;
    private readonly Process _process;

    public KerberosRealm()
    {
        _port = FreePort();
        File.WriteAllText(PathOf("krb5.conf"), ClientConfiguration());
        File.WriteAllText(PathOf("kdc.conf"), ServerConfiguration());
        Environment = new Dictionary<string, string>
        {
            ["KRB5_CONFIG"] = PathOf("krb5.conf"),
            ["KRB5_KDC_PROFILE"] = PathOf("kdc.conf"),
            ["KRB5RCACHENAME"] = "none:",
        };
        Run("kdb5_util", "create", "-s", "-P", Guid.NewGuid().ToString("N"));
        AddPrincipal(User, PathOf("user.keytab"));
        AddPrincipal(ProxyPrincipal, ProxyKeys);

        // Those who check tickets are not root.
        LabCommand.Run("chmod", "a+rx", _folder.FullName);
        LabCommand.Run("chmod", "a+r", PathOf("krb5.conf"));
        _process = LabCommand.Start("/usr/sbin/krb5kdc", ["-n", "-r", Name, "-P", PathOf("kdc.pid")], Environment);
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What programs have to be told to live in the realm.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>The keys of <see cref="ProxyPrincipal"/>.</summary>
    public string ProxyKeys => PathOf("proxy.keytab");

    /// <summary>Where the ticket of the user is, once there is one.</summary>
    public string Tickets => $"FILE:{PathOf("tickets")}";

    /// <summary>Waits until the KDC answers, and gets the user a ticket.</summary>
    public async Task SignInAsync()
    {
        while (true)
        {
            Assert.False(_process.HasExited, "krb5kdc ended.");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, _port);
                break;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        Run("kinit", "-k", "-t", PathOf("user.keytab"), "-c", Tickets, User);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void AddPrincipal(string principal, string keys)
    {
        Run("kadmin.local", "-r", Name, "-q", $"addprinc -randkey {principal}");
        Run("kadmin.local", "-r", Name, "-q", $"ktadd -k {keys} {principal}");
    }

    private void Run(string program, params string[] arguments)
        => LabCommand.Run(File.Exists($"/usr/sbin/{program}") ? $"/usr/sbin/{program}" : program, input: null, arguments, Environment);

    private string ClientConfiguration() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        [libdefaults]
          default_realm = {{Name}}
          dns_lookup_realm = false
          dns_lookup_kdc = false
          dns_canonicalize_hostname = false
          rdns = false
        [realms]
          {{Name}} = {
            kdc = 127.0.0.1:{{_port}}
          }
        [domain_realm]
          localhost = {{Name}}

        """);

    private string ServerConfiguration() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        [kdcdefaults]
          kdc_listen = 127.0.0.1:{{_port}}
          kdc_tcp_listen = 127.0.0.1:{{_port}}
        [realms]
          {{Name}} = {
            database_name = {{PathOf("principal")}}
            key_stash_file = {{PathOf("stash")}}
          }
        [logging]
          kdc = FILE:{{PathOf("kdc.log")}}

        """);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
