using Microsoft.Playwright;

namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>A page in a window of its own, and what it did besides being shown: requests, complaints of the browser, dialogs.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _requests = [];
    private readonly List<string> _complaints = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Add(_requests, request.Url);
        page.Console += (_, message) => Add(_complaints, message.Text);
        page.PageError += (_, error) => Add(_complaints, error);
        page.Dialog += (_, dialog) =>
        {
            Add(_complaints, dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>What was asked for over a network, or from another file.</summary>
    public IReadOnlyList<string> Requests => Copy(_requests);

    /// <summary>What the browser complained of: errors of the script, what the policy of the page has refused, dialogs.</summary>
    public IReadOnlyList<string> Complaints => Copy(_complaints);

    public string Address { get; private set; } = "";

    internal static async Task<OpenPage> OpenAsync(IBrowser browser, string file, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        var page = new OpenPage(context, await context.NewPageAsync()) { Address = new Uri(file).AbsoluteUri };
        await page.Page.GotoAsync(page.Address);
        return page;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static void Add(List<string> list, string item)
    {
        lock (list)
        {
            list.Add(item);
        }
    }

    private static string[] Copy(List<string> list)
    {
        lock (list)
        {
            return [.. list];
        }
    }
}
