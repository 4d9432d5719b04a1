using Microsoft.Playwright;
using Writeback.Sdk.Probes.Tests;

namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>Debian's Chromium, one for all tests. What it is shown comes from files; it is told to ask nobody for anything.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly Lazy<string?> Problem = new(Prepare);

    private readonly string _folder = Directory.CreateTempSubdirectory("writeback-pages-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why there is no browser here; null when there is.</summary>
    public static string? WhyNot => Problem.Value;

    public async Task InitializeAsync()
    {
        if (WhyNot is not null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                "--disable-features=OptimizationHints,MediaRouter",
            ],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens a page in a browser window of its own.</summary>
    public async Task<OpenPage> OpenAsync(string html, BrowserNewContextOptions? options = null)
    {
        var file = Path.Combine(_folder, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        return await OpenPage.OpenAsync(_browser!, file, options ?? new());
    }

    /// <summary>Where pictures are kept, for those who look at what a change has done.</summary>
    public static string PictureOf(string name)
    {
        var folder = Path.Combine(SharedData.RepositoryRoot, "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name);
    }

    private static string? Prepare() => LabPrograms.Install(("chromium", ["chromium", "fonts-dejavu-core"]));
}
