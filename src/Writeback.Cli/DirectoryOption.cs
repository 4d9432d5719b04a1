using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Cli;

/// <summary>The options about the directory: where it is, who signs in and how, whom the checks look at.</summary>
internal static class DirectoryOption
{
    public static IEnumerable<InputOption> Create()
    {
        var settings = new DirectorySettings();
        yield return Many("--domain", "NAME", "A domain to look at, by its DNS name. Repeatable.", values => settings.Domains = values);
        yield return Many("--ldap-server", "HOST[:PORT]", "A domain to look at, by one of its domain controllers. Repeatable.", values => settings.Servers = values);
        yield return One("--ldap-transport", "ldaps|starttls|kerberos|cleartext", "How LDAP is protected: LDAPS with --ldap-user, else Kerberos. cleartext sends the password readable.", value => settings.Transport = value);
        yield return One("--ldap-trust", "DIR", "Trust the authorities whose certificates (PEM) are in this folder, instead of the machine's.", value => settings.TrustFolder = value);
        yield return One("--ldap-user", "NAME", $"Sign in as user@domain. The password comes from --ldap-password-file, {DirectoryPassword.Variable} or a prompt.", value => settings.SignInAs = value);
        yield return new InputOption<string>(
            Option("--ldap-password-file", "FILE", "The file whose first line is the password; only its owner may read it. - is standard input."),
            (value, setup, _) =>
            {
                // The last of those that belong together.
                settings.PasswordFile = value;
                settings.Apply(setup);
                return Task.CompletedTask;
            });
        yield return Account("--user", "UPN", "The user whose password does not come back.", (name, setup) => setup.Inputs.Add(new TestUser(name)));
        yield return Account("--connector-account", "NAME", "The AD DS connector account, such as MSOL_1a2b3c4d5e6f.", (name, setup) => setup.Inputs.Add(new ConnectorAccount(name)));
    }

    /// <summary>The options about all users.</summary>
    public static IEnumerable<InputOption> CreatePopulation()
    {
        string? place = null;
        string? checkpoint = null;
        yield return One("--population-base", "DN", "With --population: the container below which to look, instead of whole domains.", value => place = value);
        yield return One("--population-checkpoint", "FILE", "With --population: keep what is known in this file, so that an interrupted scan goes on.", value => checkpoint = value);
        yield return new InputOption<bool>(
            new Option<bool>("--population") { Description = "Look at all users of the domains, and say for whom writeback would fail (WB4015)." },
            (isWanted, setup, _) =>
            {
                if (isWanted)
                {
                    setup.Inputs.Add(new PopulationScope(place, checkpoint));
                    setup.Services.GetRequiredService<PopulationScanner>().Progress = new PopulationLines(Console.Error, TimeProvider.System);
                }

                return Task.CompletedTask;
            });
    }

    private static InputOption<string[]> Many(string name, string help, string description, Action<string[]> take) => new(
        new Option<string[]?>(name) { Description = description, HelpName = help },
        (values, _, _) =>
        {
            take(values ?? []);
            return Task.CompletedTask;
        });

    private static InputOption<string> One(string name, string help, string description, Action<string?> take) => new(
        Option(name, help, description),
        (value, _, _) =>
        {
            take(value);
            return Task.CompletedTask;
        });

    private static InputOption<string> Account(string name, string help, string description, Action<string, RunSetup> give) => new(
        Option(name, help, description),
        (value, setup, _) =>
        {
            if (value is not null)
            {
                give(value.Length is > 0 and <= 1024 && !value.Any(char.IsControl) ? value : throw new InvalidInputException($"{name} is no name of an account: it is empty, too long or holds control characters."), setup);
            }

            return Task.CompletedTask;
        });

    private static Option<string?> Option(string name, string help, string description) => new(name) { Description = description, HelpName = help };
}
