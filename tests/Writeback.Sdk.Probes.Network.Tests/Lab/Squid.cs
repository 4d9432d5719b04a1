using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A squid with four doors: one that wants a login, one with a list of what is allowed, one that opens TLS, one that lets all through.</summary>
internal sealed class Squid : IDisposable
{
    public const string User = "labuser";
    public const string Password = "labpass";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writeback-squid-");
    private readonly Process _process;
    private readonly KerberosRealm? _realm;

    /// <summary>Starts it.</summary>
    /// <param name="realm">Whose tickets the door with a login wants; null for a name and a password.</param>
    public Squid(KerberosRealm? realm = null)
    {
        _realm = realm;
        (WithLogin, WithList, Inspecting, Open) = (FreePort(), FreePort(), FreePort(), FreePort());
        File.WriteAllText(PathOf("inspector.pem"), LabPki.Inspector.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n" + LabPki.Inspector.ExportCertificatePem() + "\n");
        File.WriteAllText(PathOf("root.pem"), LabPki.Root.ExportCertificatePem());
        File.WriteAllText(PathOf("users"), $"{User}:{LabCommand.Run("openssl", "passwd", "-apr1", Password)}");
        File.WriteAllText(PathOf("squid.conf"), Configuration());
        LabCommand.Run("/usr/lib/squid/security_file_certgen", "-c", "-s", PathOf("certificates"), "-M", "4MB");
        if (realm is not null)
        {
            File.Copy(realm.ProxyKeys, PathOf("proxy.keytab"));
        }

        LabCommand.Run("chown", "-R", "proxy", _folder.FullName);
        _process = LabCommand.Start("squid", ["-N", "-f", PathOf("squid.conf")], realm?.Environment);
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int WithLogin { get; }

    public int WithList { get; }

    public int Inspecting { get; }

    public int Open { get; }

    /// <summary>After how long of silence a tunnel is closed.</summary>
    public static TimeSpan IdleLimit { get; } = TimeSpan.FromSeconds(4);

    public async Task ReadyAsync()
    {
        while (true)
        {
            Assert.False(_process.HasExited, $"squid ended: {(_process.HasExited && File.Exists(PathOf("cache.log")) ? File.ReadAllText(PathOf("cache.log")) : "")}");
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Open);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Login => _realm is null
        ? $"auth_param basic program /usr/lib/squid/basic_ncsa_auth {PathOf("users")}\nauth_param basic realm lab-proxy"
        : $"auth_param negotiate program /usr/lib/squid/negotiate_kerberos_auth -k {PathOf("proxy.keytab")} -s {KerberosRealm.ProxyPrincipal}";

    private string Configuration() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        visible_hostname lab-proxy
        pid_filename none
        access_log none
        cache_log {PathOf("cache.log")}
        cache deny all
        coredump_dir {_folder.FullName}
        pinger_enable off
        shutdown_lifetime 0 seconds
        connect_timeout 2 seconds
        dns_nameservers 127.0.0.1
        dns_timeout 1 seconds
        read_timeout {IdleLimit.TotalSeconds} seconds
        client_idle_pconn_timeout {IdleLimit.TotalSeconds} seconds
        http_port 127.0.0.1:{WithLogin} name=login
        http_port 127.0.0.1:{WithList} name=list
        http_port 127.0.0.1:{Inspecting} name=inspecting ssl-bump generate-host-certificates=on dynamic_cert_mem_cache_size=4MB tls-cert={PathOf("inspector.pem")}
        http_port 127.0.0.1:{Open} name=open
        sslcrtd_program /usr/lib/squid/security_file_certgen -s {PathOf("certificates")} -M 4MB
        sslcrtd_children 2
        tls_outgoing_options cafile={PathOf("root.pem")}
        acl login myportname login
        acl list myportname list
        acl inspecting myportname inspecting
        acl first at_step SslBump1
        ssl_bump peek first
        ssl_bump bump all
        {Login}
        acl known proxy_auth REQUIRED
        acl allowed dstdomain .servicebus.windows.net
        http_access allow login known
        http_access deny login
        http_access allow list allowed
        http_access deny list
        http_access allow all

        """);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
