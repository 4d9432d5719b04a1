using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// The frame of a page: one file that asks nobody for anything. Its Content-Security-Policy allows the one style sheet and the one script
/// by their hashes, and nothing else, so that foreign text could not do harm even as markup.
/// </summary>
internal static class HtmlPage
{
    private static readonly string Style = Read("report.css");
    private static readonly string Script = Read("report.js");

    private static readonly string Policy =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Writes everything up to the content.</summary>
    public static void WriteStart(HtmlWriter html, string title, string generator)
    {
        var language = html.Culture.Equals(CultureInfo.InvariantCulture) ? "en" : html.Culture.Name;
        var direction = LeftToRightRuns.IsRightToLeft(html.Culture) ? "rtl" : "ltr";
        html.Write($"<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.WriteMarkup($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"{generator}\">\n<title>{title}</title>\n");

        // Without an icon of its own, a browser asks the server of the page for one.
        html.WriteMarkup("<link rel=\"icon\" href=\"data:,\">\n<style>");
        html.WriteMarkup(Style);
        html.WriteMarkup("</style>\n</head>\n");
    }

    /// <summary>Writes the script and the end. The script comes last: the page is readable before it has run.</summary>
    public static void WriteEnd(HtmlWriter html)
    {
        html.WriteMarkup("<script>");
        html.WriteMarkup(Script);
        html.WriteMarkup("</script>\n</body>\n</html>\n");
    }

    private static string HashOf(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Read(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream($"Writeback.Sdk.Reports.Html.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // As a browser reads it, and hashes it: without carriage returns.
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
