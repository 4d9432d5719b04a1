using System.Text;
using System.Text.RegularExpressions;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Package.Tests;

/// <summary>docs/your-first-pack.md, as a reader would follow it: every file written, every command run, in their order.</summary>
[Collection(nameof(PackedFeed))]
public sealed partial class TutorialTests(PackedFeed feed)
{
    private static readonly string Tutorial = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot, "docs", "your-first-pack.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_step_works()
    {
        var stranger = feed.Consumer();
        var project = "";
        var output = new StringBuilder();
        foreach (Match block in Block().Matches(Tutorial))
        {
            if (block.Groups["file"] is { Success: true, Value: var file })
            {
                await stranger.WriteAsync(Path.Combine(project, file), block.Groups["text"].Value);
                continue;
            }

            // Packages of this run have no entry in a gallery.
            var commands = block.Groups["text"].Value.Replace("install Writeback.Templates", $"install '{feed.FileOf("Writeback.Templates.nupkg")}'", StringComparison.Ordinal);
            output.Append(await stranger.ShellAsync($"cd './{project}'\n{commands}"));
            project = commands.Contains("\ncd ", StringComparison.Ordinal) ? "BackupChecks" : project;
        }

        Assert.Contains("Passed:     3", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Backup: 1 passed (BK0002)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("There is a backup of today or yesterday", output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(stranger.Folder, project, "report.json")));
    }

    [Fact]
    public void The_pack_of_the_tutorial_is_short()
        => Assert.InRange(
            Block().Matches(Tutorial).Where(block => block.Groups["file"].Value is "BackupChecks/BackupIsRecent.cs" or "BackupChecks/Pack.cs" or "backup/Program.cs")
                .Sum(block => block.Groups["text"].Value.Split('\n').Count(line => line.Length > 0)),
            30,
            59);

    [GeneratedRegex(@"^```(?:console|(?:csharp|xml) (?<file>\S+))\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
