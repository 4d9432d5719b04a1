using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Package.Tests;

/// <summary>The tool, from its package.</summary>
[Collection(nameof(PackedFeed))]
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task It_is_installed_runs_and_is_uninstalled()
    {
        var stranger = feed.Consumer();
        var export = Path.Combine(SharedData.RepositoryRoot, "samples", "connect-exports", "tailwind");
        await stranger.SdkAsync("tool", "install", "Writeback.Cli", "--version", feed.Version, "--tool-path", "tools");

        Assert.Equal($"{feed.Version}\n", await stranger.RunInstalledAsync("tools/writeback", "--version"));
        Assert.Contains("4 root causes found", await stranger.RunInstalledAsync("tools/writeback", "check", "--connect-export", export, "--select", "Connect", "--fail-on", "never"), StringComparison.Ordinal);
        Assert.Contains("complete -o default", await stranger.RunInstalledAsync("tools/writeback", "completion", "bash"), StringComparison.Ordinal);

        await stranger.SdkAsync("tool", "uninstall", "Writeback.Cli", "--tool-path", "tools");
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(stranger.Folder, "tools")));
    }
}
