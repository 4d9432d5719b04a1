using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
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
                Description = "With --allow-changes: the file whose first line is the test user's password, to set it again afterwards; only its owner may read it.",
                HelpName = "FILE",
            },
            (file, setup, _) =>
            {
                if (file is not null)
                {
                    setup.Services.GetRequiredService<CanarySettings>().UserPassword = OwnersFile.ReadFirstLine("--user-password-file", file) is { Length: > 0 } password
                        ? password
                        : throw new Sdk.InvalidInputException($"--user-password-file {file} is empty. Its first line is the password.");
                }

                return Task.CompletedTask;
            })
        {
            CommandLineOnly = true,
        };
        yield return new InputOption<bool>(
            new Option<bool>("--allow-changes") { Description = "Reset the password of --user, to see whether it works (WB9001). Nothing is changed without it." },
            async (isWanted, setup, _) =>
            {
                if (isWanted)
                {
                    setup.Inputs.Add(new CanaryRequest(AllowChanges: true));
                    setup.Services.GetRequiredService<CanarySettings>().Progress = new CanaryLines(Console.Error);
                    await Console.Error.WriteLineAsync("The password of --user is going to be reset: --allow-changes was given.").ConfigureAwait(false);
                }
            })
        {
            CommandLineOnly = true,
        };
    }

    public static CheckPreset CreateCommand() => new("canary", "Resets the password of a test user and sees it arrive; without --allow-changes it says what it would do.", "Canary")
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
