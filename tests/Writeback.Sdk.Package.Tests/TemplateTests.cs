using System.Globalization;
using System.Text.RegularExpressions;

namespace Writeback.Sdk.Package.Tests;

/// <summary>The templates, installed from the package, used as their readme says.</summary>
[Collection(nameof(PackedFeed))]
public sealed partial class TemplateTests(PackedFeed feed)
{
    [Fact]
    public async Task A_pack_is_made_gets_another_check_and_its_tests_are_green()
    {
        var stranger = feed.Consumer();
        await stranger.SdkAsync("new", "install", feed.FileOf("Writeback.Templates.nupkg"));

        await stranger.SdkAsync("new", "writeback-pack", "-n", "FabrikamChecks", "--prefix", "FB");
        await stranger.ShellAsync("cd FabrikamChecks/FabrikamChecks && dotnet restore && dotnet new writeback-check -n QueueIsEmpty --id FB0002 --title 'The queue is empty' --category Queues");
        var check = await File.ReadAllTextAsync(Path.Combine(stranger.Folder, "FabrikamChecks", "FabrikamChecks", "QueueIsEmpty.cs"));

        // The compiler says what is still to do, and so does the test of all evidence: it is done as they say.
        var warnings = await stranger.ShellAsync("cd FabrikamChecks/FabrikamChecks && dotnet build --disable-build-servers -nodeReuse:false");
        await stranger.ReplaceAsync("FabrikamChecks/FabrikamChecks/Pack.cs", "[JsonSerializable(typeof(DriveUsage))]", "[JsonSerializable(typeof(DriveUsage))]\n[JsonSerializable(typeof(QueueIsEmptyEvidence))]");
        await stranger.ReplaceAsync("FabrikamChecks/FabrikamChecks.Tests/PackTests.cs", ".ToSnapshot()", ".Given(new QueueIsEmptyEvidence(IsInOrder: true)).ToSnapshot()");
        var output = await stranger.ShellAsync("cd FabrikamChecks && dotnet test --disable-build-servers -nodeReuse:false");

        Assert.Contains("WBSDK0031", warnings, StringComparison.Ordinal);
        Assert.Contains("WBSDK0025", warnings, StringComparison.Ordinal);
        Assert.Contains("namespace FabrikamChecks;", check, StringComparison.Ordinal);
        Assert.Contains("[Check(\"FB0002\", \"The queue is empty\", Category = \"Queues\")]", check, StringComparison.Ordinal);
        Assert.Equal("4", Passed().Match(output).Groups["count"].Value);
    }

    [Fact]
    public async Task A_command_line_is_made_and_has_every_command()
    {
        var stranger = feed.Consumer();
        await stranger.SdkAsync("new", "install", feed.FileOf("Writeback.Templates.nupkg"));

        await stranger.SdkAsync("new", "writeback-tool", "-n", "fabrikam", "-o", ".");
        await stranger.BuildAsync();

        Assert.Contains("WB3004", await stranger.RunAsync("fabrikam", "list"), StringComparison.Ordinal);
        var help = await stranger.RunAsync("fabrikam", "--help");
        foreach (var command in new[] { "check", "collect", "list", "explain", "permissions", "plan", "schema", "diff", "completion" })
        {
            Assert.Matches(string.Create(CultureInfo.InvariantCulture, $@"(?m)^  {command}\b"), help);
        }

        Assert.Contains("CT0001", await stranger.RunAsync("fabrikam", "check", "--select", "Machine", "--format", "json"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Passed: +(?<count>\d+)")]
    private static partial Regex Passed();
}
