using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Writeback.Sdk.Reports.Tests.Formats;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>The page in a real browser: as people see it, use it, print it, and as somebody would attack it.</summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly CultureInfo Hebrew = CultureInfo.GetCultureInfo("he-IL");

    [BrowserFact]
    public async Task The_verdict_and_the_broken_part_of_the_way_are_seen_first()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());

        Assert.True(await open.Page.Locator("h1").IsVisibleAsync());
        Assert.StartsWith("2 root causes found.", await open.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        var broken = open.Page.Locator(".path .link.fail");
        Assert.Contains("Broken here", await broken.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True((await broken.BoundingBoxAsync())!.Y < 720);
        await open.Page.ScreenshotAsync(new() { Path = Chromium.PictureOf("verdict.png"), FullPage = true });
    }

    [BrowserFact]
    public async Task Nothing_is_asked_of_anybody_and_the_policy_has_nothing_to_refuse()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());
        await open.Page.Locator("#query").FillAsync("drift");
        await open.Page.Locator("details.check:visible").First.WaitForAsync();
        await open.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Equal([open.Address], open.Requests.Where(request => !request.StartsWith("data:", StringComparison.Ordinal)));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_script_that_is_not_ours_is_refused()
    {
        // Were there a place that lets markup through, the policy would stand behind it.
        var html = (await HtmlAsync()).Replace("</main>", "<script>document.title='PWNED'</script><img src=x onerror=\"document.title='PWNED'\"></main>", StringComparison.Ordinal);
        await using var open = await chromium.OpenAsync(html);

        Assert.DoesNotContain("PWNED", await open.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(open.Complaints);
    }

    [BrowserFact]
    public async Task Hostile_text_is_text()
    {
        var report = await HostileTests.ReportAsync(Hostile.All);
        await using var open = await chromium.OpenAsync(await report.ToFormatAsync("html", Rendering.Settings with { Path = Runs.Path }));
        foreach (var summary in await open.Page.Locator("main > section > details > summary, .category > details > summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        Assert.DoesNotContain(Hostile.Marker, await open.Page.EvaluateAsync<string>("document.title.replace(/document\\.title='PWNED'/g, '')"), StringComparison.Ordinal);
        Assert.Equal(0, await open.Page.Locator("img, iframe, object, main script").CountAsync());
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on') || a.value.startsWith('javascript:'))).length"));
        Assert.Empty(open.Complaints);
        Assert.Single(open.Requests, request => !request.StartsWith("data:", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Search_and_filters_leave_what_was_asked_for()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());
        var page = open.Page;
        await page.Locator("body").PressAsync("/");
        await page.Keyboard.TypeAsync("drifter course");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync("1 of 14 findings are shown");
        Assert.Equal(["HB2001"], await page.Locator(".check:visible").EvaluateAllAsync<string[]>("all => all.map(check => check.id)"));
        Assert.True(await page.Locator("#HB2001 .finding:visible").IsVisibleAsync());
        await page.ScreenshotAsync(new() { Path = Chromium.PictureOf("filter.png"), FullPage = true });

        await page.Keyboard.PressAsync("Escape");
        await page.Locator("[name=status][value=pass]").UncheckAsync();
        await page.Locator("[name=status][value=none]").UncheckAsync();
        await page.Locator("[name=status][value=open]").UncheckAsync();
        await page.Locator("#category").SelectOptionAsync("Harbour");
        Assert.Equal(["HB1001", "HB1003"], await page.Locator(".check:visible").EvaluateAllAsync<string[]>("all => all.map(check => check.id)"));
        Assert.Empty(open.Complaints);
    }

    [BrowserFact]
    public async Task A_remedy_is_copied_with_one_click()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync(), new() { Permissions = ["clipboard-read", "clipboard-write"] });
        var remedy = open.Page.Locator("#c-HB2001 .remedy").First;
        await remedy.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(remedy.GetByRole(AriaRole.Button)).ToHaveTextAsync("Copied");
        Assert.Equal("Call it on channel 16.", await open.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task A_link_opens_what_it_leads_to()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());
        await open.Page.Locator("#c-HB1001 .sources a").First.ClickAsync();

        Assert.True(await open.Page.Locator("#e-Lighthouse pre").IsVisibleAsync());
        Assert.Contains("\"isLit\": false", (await open.Page.Locator("#e-Lighthouse pre").TextContentAsync())!, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Moments_are_told_by_the_readers_clock_as_well()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync(), new() { TimezoneId = "Asia/Tokyo", Locale = "en-GB" });
        var time = open.Page.Locator(".run time");
        await time.HoverAsync();

        Assert.Equal("2026-11-16 08:30 UTC", await time.InnerTextAsync());
        await Assertions.Expect(time).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("17:30|5:30"));
    }

    [BrowserFact]
    public async Task Without_script_nothing_is_missing()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync(), new() { JavaScriptEnabled = false });
        Assert.False(await open.Page.Locator(".toolbar").IsVisibleAsync());
        Assert.True(await open.Page.Locator("#c-HB1001 .cure").IsVisibleAsync());
        await open.Page.Locator("#HB2001 > summary").ClickAsync();
        Assert.Equal(3, await open.Page.Locator("#HB2001 .finding:visible").CountAsync());
        await open.Page.Locator("#e-Course > summary").ClickAsync();
        await open.Page.Locator("#e-Course > details > summary").First.ClickAsync();
        Assert.Contains("\"degrees\": 270", (await open.Page.Locator("#e-Course pre").First.TextContentAsync())!, StringComparison.Ordinal);
        Assert.Equal([open.Address], open.Requests.Where(request => !request.StartsWith("data:", StringComparison.Ordinal)));
        await open.Page.ScreenshotAsync(new() { Path = Chromium.PictureOf("no-script.png"), FullPage = true });
    }

    [BrowserTheory]
    [InlineData("light", 1200, "en")]
    [InlineData("dark", 1200, "en")]
    [InlineData("light", 390, "en")]
    [InlineData("light", 1200, "he-IL")]
    public async Task Axe_finds_nothing_serious(string scheme, int width, string culture)
    {
        await using var open = await chromium.OpenAsync(
            await HtmlAsync(CultureInfo.GetCultureInfo(culture)),
            new() { ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new() { Width = width, Height = 900 } });
        foreach (var summary in await open.Page.Locator("main > section > details > summary, .category > details > summary").AllAsync())
        {
            await summary.ClickAsync();
        }

        await open.Page.EvaluateAsync(await File.ReadAllTextAsync(NpmTools.Axe) + "; 0");
        var found = await open.Page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.map(v => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary) })))");
        Assert.True(found.EnumerateArray().All(violation => violation.GetProperty("impact").GetString() is not ("serious" or "critical" or "moderate")), found.ToString());
    }

    [BrowserTheory]
    [InlineData("dark.png", "dark", 1200, "en")]
    [InlineData("phone.png", "light", 390, "en")]
    [InlineData("hebrew.png", "light", 1200, "he-IL")]
    [InlineData("hebrew-phone.png", "dark", 390, "he-IL")]
    public async Task Nothing_is_wider_than_the_window(string picture, string scheme, int width, string culture)
    {
        await using var open = await chromium.OpenAsync(
            await HtmlAsync(CultureInfo.GetCultureInfo(culture)),
            new() { ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light, ViewportSize = new() { Width = width, Height = 900 } });

        Assert.Equal(width, await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(culture == "he-IL" ? "rtl" : "ltr", await open.Page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        await open.Page.ScreenshotAsync(new() { Path = Chromium.PictureOf(picture), FullPage = true });
    }

    [BrowserFact]
    public async Task From_right_to_left_the_way_begins_at_the_right()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync(Hebrew));
        var stations = open.Page.Locator(".path li");

        Assert.True((await stations.First.BoundingBoxAsync())!.X > (await stations.Last.BoundingBoxAsync())!.X);
        Assert.Equal("ltr", await open.Page.Locator("pre").First.EvaluateAsync<string>("pre => getComputedStyle(pre).direction"));
    }

    [BrowserFact]
    public async Task On_paper_there_is_what_one_reads_and_nothing_to_press()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.True(await open.Page.Locator("#c-HB1001 .cure").IsVisibleAsync());
        Assert.False(await open.Page.Locator(".toolbar").IsVisibleAsync());
        Assert.False(await open.Page.Locator("#c-HB1001 button").First.IsVisibleAsync());
        Assert.False(await open.Page.Locator("#evidence").IsVisibleAsync());
        await open.Page.ScreenshotAsync(new() { Path = Chromium.PictureOf("print.png"), FullPage = true });
        await open.Page.PdfAsync(new() { Path = Chromium.PictureOf("print.pdf"), Format = "A4" });
    }

    [BrowserFact]
    public async Task The_page_can_be_used_with_a_keyboard_alone()
    {
        await using var open = await chromium.OpenAsync(await HtmlAsync());
        var page = open.Page;
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the findings", await Focused());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("#HB2001 > summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#HB2001 .finding").First.IsVisibleAsync());

        Task<string> Focused() => page.EvaluateAsync<string>("document.activeElement.textContent");
    }

    [BrowserFact]
    public async Task Ten_thousand_findings_stay_usable()
    {
        IReadOnlyList<Ship> fleet = [.. Enumerable.Range(0, 10_000).Select(number => new Ship($"{(number % 10 == 0 ? "Drifter" : "Nautilus")} {number}"))];
        var report = await Runs.OverAsync(new Sea(), Runs.Clock(), options => options.RunTimeout = TimeSpan.FromMinutes(5), fleet, default, "HB2001");
        var html = await report.ToFormatAsync("html", Rendering.Settings with { Path = Runs.Path });
        await File.WriteAllTextAsync(Chromium.PictureOf("ten-thousand.html"), html);
        await using var open = await chromium.OpenAsync(html);
        var page = open.Page;
        var paint = await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"First paint of 10,000 findings after {paint:F0} ms."));
        Assert.InRange(paint, 0, 10_000);

        await page.Locator("#query").FillAsync("nautilus 4321");
        // The expectations of the library look at the whole page again and again, which would take this one longer than the search.
        // A function that waits in the page would have to be evaluated by it, which its policy forbids.
        await page.EvaluateAsync(
            """
            () => new Promise(resolve => {
              const look = () => document.getElementById('shown').textContent === '1 of 10,000 findings are shown' ? resolve() : requestAnimationFrame(look);
              look();
            })
            """).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains("Nautilus 4321", await page.Locator("#HB2001 .finding:not([hidden])").TextContentAsync(), StringComparison.Ordinal);
        Assert.Empty(open.Complaints);
    }

    private static async Task<string> HtmlAsync(CultureInfo? culture = null)
    {
        var report = await GoldenTests.ReportAsync();
        var settings = await GoldenTests.SettingsAsync(report);
        return await report.ToFormatAsync("html", settings with { Culture = culture ?? CultureInfo.InvariantCulture });
    }
}
