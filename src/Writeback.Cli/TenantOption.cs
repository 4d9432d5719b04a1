using System.CommandLine;
using Writeback.Sdk.CommandLine;

namespace Writeback.Cli;

/// <summary>The options about the tenant: which it is, who signs in and how.</summary>
internal static class TenantOption
{
    public static IEnumerable<InputOption> Create(TenantSettings settings)
    {
        yield return One("--tenant", "ID", Texts.TenantOption.ToString(), value => settings.Tenant = value);
        yield return One(
            "--sign-in", "browser|device|certificate|secret|managed|workload|cli", Texts.SignInOption.ToString(), value => settings.SignIn = value);
        yield return One("--client-id", "ID", Texts.ClientIdOption.ToString(), value => settings.ClientId = value);
        yield return One(
            "--client-certificate", "FILE", Texts.ClientCertificateOption(TenantCredentials.PasswordVariable).ToString(),
            value => settings.CertificateFile = value);
        yield return One(
            "--client-secret-file", "FILE", Texts.ClientSecretFileOption(TenantCredentials.SecretVariable).ToString(),
            value => settings.SecretFile = value);
        yield return new InputOption<string>(
            Option("--graph-url", "URL", Texts.GraphUrlOption.ToString()),
            async (value, setup, cancellationToken) =>
            {
                // The last of those that belong together.
                settings.GraphUrl = value;
                await settings.ApplyAsync(setup, cancellationToken).ConfigureAwait(false);
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
