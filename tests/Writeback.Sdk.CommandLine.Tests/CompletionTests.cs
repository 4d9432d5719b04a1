using System.Diagnostics;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>What may come next, as the tool tells it and as a shell shows it.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("", "check\ncollect\ncompletion\ndiff\nexplain\nlist\npermissions\nplan\nschema")]
    [InlineData("chec", "check")]
    [InlineData("check --fail-on ", "error\nnever\nwarning")]
    [InlineData("check --format ", "azure\nconsole\ncsv\ngithub\nhtml\njson\njunit\nmarkdown\nsarif")]
    [InlineData("explain TP1", "TP1001\nTP1002\nTP1003")]
    [InlineData("schema ", "config\nevidence\nreport")]
    public async Task The_tool_tells_what_may_come_next(string line, string expected)
    {
        var answer = await Theatre.PlayAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(expected, string.Join('\n', answer.Output.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-' && word[0] != '/').Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _theatre_complete theatre\n")]
    [InlineData("zsh", "#compdef theatre\n")]
    [InlineData("fish", "complete -c theatre -a '(__theatre_complete)'\n")]
    [InlineData("pwsh", "-CommandName theatre -ScriptBlock {\n")]
    public async Task Every_shell_has_its_script(string shell, string part)
    {
        var answer = await Theatre.PlayAsync("completion", shell);

        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        Assert.Contains(part, answer.Output, StringComparison.Ordinal);
    }

    [BashFact]
    public async Task Bash_completes_by_the_script()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            // Stands in for the tool: it answers what it is asked, so that the test sees the question.
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "theatre"), "#!/bin/bash\nprintf 'check\\ncollect\\n%s|%s\\n' \"$1\" \"$2\"\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path.Combine(folder.FullName, "theatre"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            }

            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "script"), (await Theatre.PlayAsync("completion", "bash")).Output);

            Assert.Equal("check collect", await AskBashAsync(folder.FullName, "theatre c", "theatre", "c"));
            Assert.Equal("check collect [suggest:6]|check", await AskBashAsync(folder.FullName, "theatre check ", "theatre", "check", ""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> AskBashAsync(string folder, string line, params string[] words)
    {
        var program = $"""
            source ./script
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}) COMP_CWORD={words.Length - 1}
            _theatre_complete
            echo "${"{COMPREPLY[*]}"}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", program]) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment["PATH"] = $"{folder}:{Environment.GetEnvironmentVariable("PATH")}";
        using var bash = Process.Start(start)!;
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        return output.Trim();
    }
}
