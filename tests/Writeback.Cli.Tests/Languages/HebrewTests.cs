using System.Text.RegularExpressions;

namespace Writeback.Cli.Tests.Languages;

/// <summary>The report of the sample export in Hebrew, as an administrator reads it, and as scripts do not.</summary>
public sealed partial class HebrewTests
{
    private static readonly Dictionary<string, string> Machine = new() { ["LANG"] = "he_IL.UTF-8" };

    [Fact]
    public async Task People_read_the_report_in_Hebrew()
    {
        var answer = await Tool.RunAsync(Machine, ["check", "--connect-export", ExportCopy.Sample, "--select", "Connect"]);

        Assert.Equal((1, ""), (answer.ExitCode, answer.Error));
        var received = Footer().Replace(answer.Output.ReplaceLineEndings("\n"), "{footer}");
        var file = Path.Combine(ExportCopy.RepositoryRoot(), "tests", "Writeback.Cli.Tests", "Languages", "HebrewTests.People_read_the_report_in_Hebrew.verified.txt");
        var verified = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        if (verified != received)
        {
            await File.WriteAllTextAsync(file.Replace(".verified.", ".received.", StringComparison.Ordinal), received);
        }

        Assert.Equal(verified, received);
    }

    [Fact]
    public async Task Scripts_read_what_they_always_read()
    {
        string[] command = ["check", "--connect-export", ExportCopy.Sample, "--select", "Connect", "--format", "json"];

        var english = await Tool.RunAsync(command);
        var hebrew = await Tool.RunAsync(Machine, command);

        Assert.Equal(Stable(english.Output), Stable(hebrew.Output));
        Assert.DoesNotContain(hebrew.Output, character => character is >= '\u0590' and <= '\u05FF');
    }

    [Fact]
    public async Task A_bundle_that_was_collected_in_English_is_judged_in_Hebrew()
    {
        using var export = new ExportCopy().Damaged(ExportCopy.Wingtip, Damage.CutOff);
        var bundle = Path.Combine(Path.GetDirectoryName(export.ReportFile)!, "bundle.zip");

        await Tool.RunAsync("collect", "--connect-export", export.Folder, "--select", "Connect", "--output", bundle);
        var answer = await Tool.RunAsync(Machine, ["check", "--bundle", bundle, "--select", "Connect"]);

        Assert.Contains("XML תקין", Unmarked(answer.Output), StringComparison.Ordinal);
        Assert.DoesNotContain("well-formed", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_is_told_in_Hebrew_and_its_commands_can_be_copied()
    {
        var answer = await Tool.RunAsync(Machine, ["fix", "WB3004", "--connect-export", ExportCopy.Sample]);

        Assert.Contains("\n     Import-Module ADSync\n     Set-ADSyncAADPasswordResetConfiguration -Connector 'tailwindtraders.onmicrosoft.com - AAD' -Enable $true\n", answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("מפעיל את הכתיבה החוזרת", answer.Output, StringComparison.Ordinal);
        Assert.Contains("דבר לא שונה. אותה פקודה עם \u2066--apply\u2069 מבצעת את השינויים.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_explained_in_Hebrew()
    {
        var answer = await Tool.RunAsync(Machine, ["explain", "33004"]);

        Assert.StartsWith("33004  ADPermissionsError\nאירוע של \u2066PasswordResetService\u2069\n\nמשמעות\n  חשבון המחבר אינו רשאי לקבוע סיסמה זו.\n", answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\n  https://learn.microsoft.com/", answer.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private static string Unmarked(string text) => text.Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string Stable(string json) => string.Join('\n', json.Split('\n').Where(line => !Changing().IsMatch(line)));

    [GeneratedRegex("\"(?:startedAt|durationMs|observedAt|at)\"|\"id\": \"0[0-9a-f]{7}-")]
    private static partial Regex Changing();

    [GeneratedRegex("(?<=\n)[^\n]*writeback [0-9][^\n]*(?=\n$)")]
    private static partial Regex Footer();
}
