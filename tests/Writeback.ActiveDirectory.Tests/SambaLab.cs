using System.Diagnostics;
using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.ActiveDirectory.Tests;

/// <summary>
/// Real domain controllers: Samba's, installed from Debian's packages where they are absent. Two forests: contoso.lab with dc1 and
/// dc2, which has the PDC role, and fabrikam.lab. They listen on 127.0.77.0/24 only. See the folder Lab.
/// </summary>
public sealed class SambaLab : IAsyncLifetime
{
    public const string Password = "Passw0rd!x";
    public const string Connector = "MSOL_1a2b3c4d5e6f@contoso.lab";
    public const string Administrator = "Administrator@contoso.lab";
    public const string Contoso = "DC=contoso,DC=lab";
    public const string Dc1 = "127.0.77.21";
    public const string Dc2 = "127.0.77.23";
    public const string Fabrikam = "127.0.77.22";

    // A lab that runs already, for those who write tests; it is neither built nor ended.
    private static readonly string? Running = Environment.GetEnvironmentVariable("WRITEBACK_AD_LAB");
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Lab");

    /// <summary>Why there is no lab on this machine; null where there is one.</summary>
    public static string? WhyNot { get; } =
        !OperatingSystem.IsLinux() || !File.Exists("/etc/debian_version") ? "Needs Debian, whose packages of Samba make the domain controllers."
        : Environment.UserName != "root" ? "Needs root: domain controllers listen on ports below 1024, in mount namespaces of their own."
        : RuntimeInformation.ProcessArchitecture != Architecture.X64 ? "Needs x64: the lab's scripts look for packages there."
        : null;

    /// <summary>The program that runs the tool.</summary>
    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : Environment.ProcessPath!;

    /// <summary>The tool, for <see cref="Dotnet"/>.</summary>
    public static string Tool { get; } = Path.Combine(AppContext.BaseDirectory, "writeback.dll");

    public string State { get; } = Running ?? Path.Combine(Path.GetTempPath(), "writeback-ad-lab");

    public string TrustedCertificates => Path.Combine(State, "pki", "trusted");

    public async Task InitializeAsync()
    {
        if (WhyNot is null && Running is null)
        {
            await ScriptAsync("install.sh");
            await ScriptAsync("up.sh", State);
        }
    }

    public async Task DisposeAsync()
    {
        if (WhyNot is null && Running is null)
        {
            await ScriptAsync("down.sh", State);
        }
    }

    public LdapClientOptions Options() => new() { TrustedCertificatesDirectory = TrustedCertificates };

    /// <summary>A connection as somebody; as the connector account unless told otherwise.</summary>
    public Task<LdapClient> ConnectAsync(string user = Connector, string host = Dc1, LdapTransport transport = LdapTransport.Ldaps, string password = Password)
        => LdapClient.ConnectAsync(new LdapServer(host, transport), LdapCredential.Password(user, password), Options(), TimeProvider.System, CancellationToken.None);

    /// <summary>A plain connection over LDAPS as somebody, for what the client of the tool never does.</summary>
    public LdapConnection Open(string user, string host = Dc1, string password = Password)
    {
        var connection = new LdapConnection(new LdapDirectoryIdentifier(host, 636)) { AuthType = AuthType.Basic };
        connection.SessionOptions.ProtocolVersion = 3;
        if (OperatingSystem.IsLinux())
        {
            connection.SessionOptions.TrustedCertificatesDirectory = TrustedCertificates;
            connection.SessionOptions.StartNewTlsSessionContext();
        }

        connection.SessionOptions.SecureSocketLayer = true;
        connection.Bind(new NetworkCredential(user, password));
        return connection;
    }

    /// <summary>Stops a domain controller in its tracks: it keeps its connections and answers nothing, until what is returned is disposed of.</summary>
    public Frozen Freeze(string name) => new(ProcessOf(name));

    /// <summary>Ends a domain controller without a word, as a power cut would.</summary>
    public void Kill(string name)
    {
        using var process = Process.GetProcessById(ProcessOf(name));
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Starts the second domain controller again, with or without the demand for signing or TLS.</summary>
    public async Task RestartAsync(bool requiresStrongAuthentication = false)
    {
        await ScriptAsync("restart.sh", State, "c2", Dc2, requiresStrongAuthentication ? "yes" : "no");

        // The first one is a single process, which may still be waiting for the second that was gone.
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        foreach (var host in new[] { Dc2, Dc1 })
        {
            while (!await AnswersAsync(host))
            {
                patience.Token.ThrowIfCancellationRequested();
            }
        }
    }

    public int ProcessOf(string name) => int.Parse(File.ReadAllText(Path.Combine(State, name + ".pid")), CultureInfo.InvariantCulture);

    /// <summary>Runs a command with the names that a domain controller sees; returns what it wrote.</summary>
    public Task<string> AsAsync(string name, params string[] command) => RunAsync([Path.Combine(Scripts, "as.sh"), Path.Combine(State, name), .. command]);

    /// <summary>Runs the tool with the names that dc1 sees, signed in with the lab's password; returns what it wrote and its exit code.</summary>
    public async Task<ToolRun> RunToolAsync(string signInAs, params string[] arguments)
    {
        var password = Path.Combine(State, "password");
        await File.WriteAllTextAsync(password, Password);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return await RunToEndAsync(
            [
                Path.Combine(Scripts, "as.sh"), Path.Combine(State, "c1"), Dotnet, Tool, .. arguments, "--ldap-user", signInAs, "--ldap-password-file", password,
                .. arguments.Contains("--ldap-trust") ? (string[])[] : ["--ldap-trust", TrustedCertificates],
            ]);
    }

    /// <summary>Runs a script of the lab.</summary>
    public static Task<string> ScriptAsync(string name, params string[] arguments) => RunAsync([Path.Combine(Scripts, name), .. arguments]);

    private async Task<bool> AnswersAsync(string host)
    {
        try
        {
            await using var client = await ConnectAsync(host: host);
            return true;
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause is LdapCause.Unreachable or LdapCause.TimedOut or LdapCause.Disconnected)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(IReadOnlyList<string> command)
    {
        var run = await RunToEndAsync(command);
        return run.ExitCode == 0 ? run.Text : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {run.ExitCode}: {run.Text}");
    }

    private static async Task<ToolRun> RunToEndAsync(IReadOnlyList<string> command)
    {
        // A file, not a pipe: servers inherit it, and a pipe would stay open as long as they live.
        var output = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/bash", ["-c", "file=$1; shift; exec bash \"$@\" >\"$file\" 2>&1 </dev/null", "lab", output, .. command]);
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(8));
            await process.WaitForExitAsync(patience.Token);
            var text = await File.ReadAllTextAsync(output, patience.Token);
            return new ToolRun(process.ExitCode, text);
        }
        finally
        {
            File.Delete(output);
        }
    }
}
