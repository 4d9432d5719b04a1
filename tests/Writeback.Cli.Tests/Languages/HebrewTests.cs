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

    private static string Unmarked(string text) => text.Replace("\u2066", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);

    private static string Stable(string json) => string.Join('\n', json.Split('\n').Where(line => !Changing().IsMatch(line)));

    [GeneratedRegex("\"(?:startedAt|durationMs|observedAt|at)\"|\"id\": \"0[0-9a-f]{7}-")]
    private static partial Regex Changing();

    [GeneratedRegex("(?<=\n)[^\n]*writeback [0-9][^\n]*(?=\n$)")]
    private static partial Regex Footer();
}
