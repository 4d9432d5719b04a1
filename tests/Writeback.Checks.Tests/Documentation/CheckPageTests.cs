using Writeback.Sdk;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Checks.Tests.Documentation;

/// <summary>Every check has its page in docs/checks, and every page is what the catalogue says today.</summary>
public sealed class CheckPageTests
{
    // WRITEBACK_WRITE_DOCS=1 dotnet test tests/Writeback.Checks.Tests --filter CheckPage
    private const string Writes = "WRITEBACK_WRITE_DOCS";

    private static readonly string Folder = Path.Combine(SharedData.RepositoryRoot, "docs", "checks");

    [Fact]
    public void The_pages_say_what_the_catalogue_says()
    {
        CheckRegistry registry = PasswordWriteback.Registry;
        var pages = registry.Checks.ToDictionary(check => $"{check.Id}.md", check => CheckPage.Write(registry, check), StringComparer.Ordinal);
        pages.Add("README.md", CheckPage.WriteIndex(registry));
        if (Environment.GetEnvironmentVariable(Writes) == "1")
        {
            Directory.CreateDirectory(Folder);
            foreach (var file in Directory.EnumerateFiles(Folder, "*.md"))
            {
                File.Delete(file);
            }

            foreach (var (file, text) in pages)
            {
                File.WriteAllText(Path.Combine(Folder, file), text);
            }
        }

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.True(
            page.Value == File.ReadAllText(Path.Combine(Folder, page.Key)).ReplaceLineEndings("\n"),
            $"docs/checks/{page.Key} is not what the catalogue says. Write the pages anew, and review them: {Writes}=1 dotnet test tests/Writeback.Checks.Tests --filter CheckPage"));
    }
}
