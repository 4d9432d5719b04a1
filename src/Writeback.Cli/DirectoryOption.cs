using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks.ActiveDirectory;
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
        yield return Many("--domain", "NAME", Texts.DomainOption.ToString(), values => settings.Domains = values);
        yield return Many("--ldap-server", "HOST[:PORT]", Texts.LdapServerOption.ToString(), values => settings.Servers = values);
        yield return One("--ldap-transport", "ldaps|starttls|kerberos|cleartext", Texts.LdapTransportOption.ToString(), value => settings.Transport = value);
        yield return One("--ldap-trust", "DIR", Texts.LdapTrustOption.ToString(), value => settings.TrustFolder = value);
        yield return One("--ldap-user", "NAME", Texts.LdapUserOption(DirectoryPassword.Variable).ToString(), value => settings.SignInAs = value);
        yield return new InputOption<string>(
            Option("--ldap-password-file", "FILE", Texts.LdapPasswordFileOption.ToString()),
            (value, setup, _) =>
            {
                // The last of those that belong together.
                settings.PasswordFile = value;
                settings.Apply(setup);
                return Task.CompletedTask;
            });
        yield return Account("--user", "UPN", Texts.UserOption.ToString(), (name, setup) => setup.Inputs.Add(new TestUser(name)));
        yield return Account("--connector-account", "NAME", Texts.ConnectorAccountOption.ToString(), (name, setup) => setup.Inputs.Add(new ConnectorAccount(name)));
    }

    /// <summary>The options about all users.</summary>
    public static IEnumerable<InputOption> CreatePopulation()
    {
        string? place = null;
        string? checkpoint = null;
        yield return One("--population-base", "DN", Texts.PopulationScopeOption.ToString(), value => place = value);
        yield return One("--population-checkpoint", "FILE", Texts.PopulationCheckpointOption.ToString(), value => checkpoint = value);
        yield return new InputOption<bool>(
            new Option<bool>("--population") { Description = Texts.PopulationOption.ToString() },
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

    /// <summary>Where a fix grants rights.</summary>
    public static InputOption CreateFixPlace() => new InputOption<string>(
        Option("--at", "DN", Texts.AtOption.ToString()),
        (value, setup, _) =>
        {
            if (value is not null)
            {
                setup.Inputs.Add(new FixPlace(value));
            }

            return Task.CompletedTask;
        });

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
                give(value.Length is > 0 and <= 1024 && !value.Any(char.IsControl) ? value : throw new InvalidInputException(Texts.NoAccountName(name)), setup);
            }

            return Task.CompletedTask;
        });

    private static Option<string?> Option(string name, string help, string description) => new(name) { Description = description, HelpName = help };
}
