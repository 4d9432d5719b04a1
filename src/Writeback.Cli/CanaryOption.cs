using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.ActiveDirectory.Canary;

namespace Writeback.Cli;

/// <summary><c>--allow-changes</c>, and the command <c>canary</c>.</summary>
internal static class CanaryOption
{
    public static IEnumerable<InputOption> Create()
    {
        yield return new InputOption<string>(
            new Option<string?>("--user-password-file")
            {
                Description = Texts.UserPasswordFileOption.ToString(),
                HelpName = "FILE",
            },
            (file, setup, _) =>
            {
                if (file is not null && !setup.SendsNothing)
                {
                    setup.Services.GetRequiredService<CanarySettings>().UserPassword = OwnersFile.ReadFirstLine("--user-password-file", file) is { Length: > 0 } password
                        ? password
                        : throw new InvalidInputException(Texts.UserPasswordEmpty(file));
                }

                return Task.CompletedTask;
            })
        {
            CommandLineOnly = true,
        };
        yield return new InputOption<bool>(
            new Option<bool>("--allow-changes") { Description = Texts.AllowChangesOption.ToString() },
            async (isWanted, setup, _) =>
            {
                if (!isWanted)
                {
                    return;
                }

                setup.Inputs.Add(new CanaryRequest(AllowChanges: true));
                if (!setup.SendsNothing)
                {
                    setup.Services.GetRequiredService<CanarySettings>().Progress = new CanaryLines(Console.Error);
                    await Console.Error.WriteLineAsync(Texts.AllowChangesNotice.ToString()).ConfigureAwait(false);
                }
            })
        {
            CommandLineOnly = true,
        };
    }

    public static CheckPreset CreateCommand() => new("canary", Texts.CanaryCommand.ToString(), "Canary")
    {
        Prepare = setup =>
        {
            if (setup.Inputs.Find<CanaryRequest>() is null)
            {
                setup.Inputs.Add(new CanaryRequest(AllowChanges: false));
            }
        },
    };
}
