using System.CommandLine;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>completion SHELL</c>: the script by which a shell asks the tool what may come next.</summary>
internal static class CompletionCommand
{
    public static Command Create(CheckAppBuilder app, CheckAppConsole console)
    {
        var command = new Command("completion", Texts.CompletionCommand.ToString());
        Add("bash", $"source <({app.Name} completion bash)", CompletionScripts.Bash);
        Add("zsh", $"source <({app.Name} completion zsh)", CompletionScripts.Zsh);
        Add("fish", $"{app.Name} completion fish | source", CompletionScripts.Fish);
        Add("pwsh", $"{app.Name} completion pwsh | Out-String | Invoke-Expression", CompletionScripts.PowerShell);
        return command;

        void Add(string shell, string use, Func<string, string> scriptOf)
        {
            var subcommand = new Command(shell, Texts.CompletionInProfile(shell, use).ToString());
            subcommand.SetAction((_, _) =>
            {
                console.Write(scriptOf(app.Name));
                return Task.FromResult(ExitCode.Success);
            });
            command.Subcommands.Add(subcommand);
        }
    }

    /// <summary>Says what may follow options and arguments whose values are known.</summary>
    public static void AddValues(RootCommand root, CheckAppBuilder app, CheckRegistry registry)
    {
        string[] ids = [.. registry.Checks.Select(check => check.Id)];
        string[] words = [.. CheckWords.Of(registry).Distinct(StringComparer.OrdinalIgnoreCase)];
        string[] formats = [.. app.Renderers.Select(renderer => renderer.Format)];
        foreach (var command in root.Subcommands)
        {
            foreach (var option in command.Options)
            {
                option.CompletionSources.Add(option.Name switch
                {
                    "--select" or "--skip" => words,
                    "--format" when command.Name == "check" => formats,
                    "--fail-on" => ["error", "warning", "never"],
                    _ => [],
                });
            }

            foreach (var argument in command.Arguments.Where(argument => argument.Name == "ID"))
            {
                // Help would show all of them in place of the name.
                argument.HelpName ??= argument.Name;
                argument.CompletionSources.Add(ids);
            }
        }
    }
}
