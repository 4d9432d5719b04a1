using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Writeback.Cli.Tests.Languages;

/// <summary>
/// What was forgotten in the language of nobody, <c>qps-ploc</c>, in which every text that can be translated stands in brackets and has
/// accents: two English words in a row outside of them.
/// </summary>
internal static partial class Untranslated
{
    // What stays as it is on purpose: commands to copy, names of permissions and of folders in the evidence, and the values that options take.
    private static readonly string[] OnPurpose =
    [
        "writeback check --tenant contoso.onmicrosoft.com --user UPN --select Licensing,Tenant",
        "writeback check --domain contoso.com --select Directory --user UPN --connector-account MSOL_1a2b3c4d5e6f",
        "writeback check --output report.html --output report.json --fail-on warning",
        "writeback check --connect-export DIR --select Connect",
        "writeback endpoints --format csv",
        "writeback check --events events.xml --select Events",
        "writeback fix WB7003 --connect-evidence FILE",
        "writeback collect --script > Collect-WritebackEvidence.ps1",
        "writeback explain 33004",
        "Read all properties  as every account of the domain may",
        "Read permissions of the test user and of the containers above it",
        "Read permissions of all users",
        "Reset Password on the test user  as the connector account",

        // A failure that has no code, as the sync engine writes it.
        "no LDAP password policy control",
    ];

    /// <summary>The lines in which something was forgotten.</summary>
    public static IEnumerable<string> In(string output)
    {
        output = Usage().Replace(output, "");
        foreach (var words in OnPurpose)
        {
            output = output.Replace(words, "", StringComparison.Ordinal);
        }

        return OutsideOfBrackets(output).Split('\n').Where(line => TwoWords().IsMatch(Option().Replace(line, "")));
    }

    /// <summary>The same in a page, where labels of one word count, too. What it calls a name, evidence and pictures do not.</summary>
    public static IEnumerable<string> InPage(string html)
    {
        var texts = TextsOf(html);
        var labels = TextsOf(Name().Replace(html, ""));
        return In(texts).Concat(OutsideOfBrackets(labels).Split('\n').Where(line => Label().IsMatch(line)));
    }

    private static string TextsOf(string html)
    {
        var page = NoText().Replace(html, "\n");
        var attributes = Attribute().Matches(page).Select(match => match.Groups[1].Value);
        return WebUtility.HtmlDecode(string.Join('\n', attributes.Prepend(Tag().Replace(page, "\n"))));
    }

    private static string OutsideOfBrackets(string output)
    {
        var text = new StringBuilder();
        var depth = 0;
        foreach (var character in output)
        {
            depth += character switch { '[' => 1, ']' => -1, _ => 0 };
            text.Append(depth == 0 && character != ']' ? character : character == '\n' ? '\n' : "");
        }

        return text.ToString();
    }

    [GeneratedRegex("""https?://\S+|--?[a-z][\w-]*|<[^>]*>|[\w-]+(?:\|[\w-]+)+|\S*[./\\:_]\S*""")]
    private static partial Regex Option();

    [GeneratedRegex("""(?m)^  writeback(?: [a-z]+)?(?: WB3004)?""")]
    private static partial Regex Usage();

    [GeneratedRegex("""\b[A-Za-z][a-z]+ [a-z]{2,}\b""")]
    private static partial Regex TwoWords();

    [GeneratedRegex("""<(head|script|style|pre|svg)\b.*?</\1>""", RegexOptions.Singleline)]
    private static partial Regex NoText();

    [GeneratedRegex("""<bdi\b[^>]*>[^<]*</bdi>|<span class="badge fail">[^<]*</span>""")]
    private static partial Regex Name();

    [GeneratedRegex(""" (?:title|placeholder|alt|aria-label|data-copy|data-copied|data-shown)="([^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""^\s*[A-Z][a-z]+\s*$""")]
    private static partial Regex Label();
}
