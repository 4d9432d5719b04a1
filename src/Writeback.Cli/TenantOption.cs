using System.CommandLine;
using Writeback.Sdk.CommandLine;

namespace Writeback.Cli;

/// <summary>The options about the tenant: which it is, who signs in and how.</summary>
internal static class TenantOption
{
    public static IEnumerable<InputOption> Create(TenantSettings settings)
    {
        yield return One("--tenant", "ID", "The tenant to look at, by its id or one of its domains.", value => settings.Tenant = value);
        yield return One(
            "--sign-in", "browser|device|certificate|secret|managed|workload|cli", "How to sign in to the tenant. Default: browser.", value => settings.SignIn = value);
        yield return One("--client-id", "ID", "The application that signs in. Default for browser and device: Microsoft Graph Command Line Tools.", value => settings.ClientId = value);
        yield return One(
            "--client-certificate", "FILE", $"The application's certificate with its key, PEM or PFX; only its owner may read it. Password: {TenantCredentials.PasswordVariable}.",
            value => settings.CertificateFile = value);
        yield return One(
            "--client-secret-file", "FILE", $"The file whose first line is the application's secret; only its owner may read it. Otherwise: {TenantCredentials.SecretVariable}.",
            value => settings.SecretFile = value);
        yield return new InputOption<string>(
            Option("--graph-url", "URL", "Another address of Microsoft Graph, for tests: one of this machine."),
            (value, setup, _) =>
            {
                // The last of those that belong together.
                settings.GraphUrl = value;
                settings.Apply(setup);
                return Task.CompletedTask;
            });
    }

    private static InputOption<string> One(string name, string help, string description, Action<string?> take) => new(
        Option(name, help, description),
        (value, _, _) =>
        {
            take(value);
            return Task.CompletedTask;
        });

    private static Option<string?> Option(string name, string help, string description) => new(name) { Description = description, HelpName = help };
}
