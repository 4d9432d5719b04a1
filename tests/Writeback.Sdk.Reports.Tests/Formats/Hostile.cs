namespace Writeback.Sdk.Reports.Tests.Formats;

/// <summary>What somebody may write into a directory, a certificate or an answer to harm whoever reads a report.</summary>
internal static class Hostile
{
    public const string Marker = "PWNED";

    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        ["script"] = $"</script></style><script>document.title='{Marker}'</script><img src=x onerror=\"document.title='{Marker}'\">",
        ["attribute"] = $"\" onmouseover=\"document.title='{Marker}'\" x='",
        ["entities"] = "&lt;b&gt; &amp; &#x41; &nbsp;",
        ["controls"] = "a\0b\u0001c\bd\u007Fe\u0085f\vg\fh",
        ["bidi"] = "invoice\u202Egpj.exe \u2066x\u2069 \u202Bx\u202C",
        ["ansi"] = "\u001b[2J\u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\u009b31m",
        ["lines"] = "first\r\n::error::forged\n√ Forged\u2028::warning::forged\n",
        ["github"] = "::add-mask::secret ::error title=x::forged ##[error]forged ::set-output name=x::y",
        ["azure"] = "##vso[task.setvariable variable=x]y ##VSO[task.complete result=Succeeded;] ##[section]forged",
        ["cdata"] = "]]><![CDATA[ --> <!-- <?xml version=\"1.0\"?> ]]>",
        ["markdown"] = "[click](javascript:alert(1)) **bold** `code` | cell | <details open> # head\n- item @octocat #123 ~~x~~ $x$ https://evil.example www.evil.example",
        ["formula"] = "=HYPERLINK(\"https://evil.example\";\"x\")",
        ["template"] = "{0} {subject} {{x}} %s %d [red]markup[/] ${{ secrets.TOKEN }}",
        ["surrogates"] = "a\ud800b \udc00c \uFFFE \uFFFF 😀",
        ["long"] = new string('x', 1 << 20),
        ["long of signs"] = new string('#', (1 << 20) + 1),
        ["long line"] = string.Concat(Enumerable.Repeat("word <b> ::error:: ", 60_000)),
    };

    /// <summary>Everything at once, but what is long.</summary>
    public static string All { get; } = string.Join(' ', Texts.Where(text => !text.Key.StartsWith("long", StringComparison.Ordinal)).Select(text => text.Value));
}
