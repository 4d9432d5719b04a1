using System.CommandLine;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Cli;

/// <summary><c>--admin UPN</c>.</summary>
internal static class AdminOption
{
    public static InputOption Create() => Account("--admin", Texts.AdminOption.ToString(), (name, setup) => setup.Inputs.Add(new AdminUser(name)));

    private static InputOption<string> Account(string name, string description, Action<string, RunSetup> give) => new(
        new Option<string?>(name) { Description = description, HelpName = "UPN" },
        (value, setup, _) =>
        {
            if (value is not null)
            {
                give(
                    value.Length is > 0 and <= 1024 && !value.Any(char.IsControl)
                        ? value
                        : throw new InvalidInputException(Texts.NoAccountName(name)),
                    setup);
            }

            return Task.CompletedTask;
        });
}
