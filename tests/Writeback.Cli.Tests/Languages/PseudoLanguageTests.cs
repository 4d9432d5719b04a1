using System.Text;
using System.Text.RegularExpressions;

namespace Writeback.Cli.Tests.Languages;

/// <summary>
/// The tool in the language of nobody, in which every text that can be translated stands in brackets and has accents. Two English words in
/// a row outside of them were forgotten.
/// </summary>
public sealed partial class PseudoLanguageTests
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
    ];

    public static TheoryData<string> Commands =>
    [
        "--help", "check --help", "collect --help", "list --help", "explain --help", "permissions --help", "plan --help", "schema --help", "diff --help", "endpoints --help",
        "list", "permissions", "plan", "endpoints", "endpoints --cloud usgov", "endpoints --cloud china",
        "check --sceen", "check --timeout 5", "check --parallel x", "check --fail-on x", "check --format x", "check --format json=", "check --select X", "check --select WB3001 --skip WB3001",
        "check --severity X", "check --severity WB3001=x", "check --config no-such-file", "check --connect-export no-such-folder", "check --bundle no-such-file", "check --baseline no-such-file",
        "explain", "explain WB9999", "diff a b", "collect", "check --proxy x", "check --proxy http://h:1 --no-proxy", "check --endpoint x:0", "check --cloud x", "check --sign-in browser",
        "check --tenant x", "check --tenant contoso.com --sign-in x", "check --tenant contoso.com --sign-in secret --client-id x", "check --ldap-user a --domain contoso.com", "check --domain contoso.com --ldap-transport x",
        "check --ldap-server h:x", "check --machine-config no-such-file", "endpoints --format x", "endpoints --cloud x", "what",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task No_text_of_the_tool_was_forgotten(string command)
    {
        var answer = await Tool.RunAsync([.. command.Split(' '), "--lang", "qps-ploc"]);

        AssertTranslated(answer.Everything);
    }

    [Fact]
    public async Task No_text_of_a_report_was_forgotten()
    {
        var answer = await Tool.CheckAsync(ExportCopy.Sample, "--lang", "qps-ploc");

        Assert.Contains("[Rööt çåûšëš", answer.Output, StringComparison.Ordinal);
        AssertTranslated(answer.Everything);
    }

    [Fact]
    public async Task No_text_of_a_check_was_forgotten()
    {
        var checks = (await Tool.RunAsync("list", "--format", "json")).Json.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("id").GetString()!);
        var pages = new StringBuilder();

        // One of each category: what they have in common is the same code.
        foreach (var id in checks.GroupBy(id => id[..3]).Select(group => group.First()))
        {
            pages.Append((await Tool.RunAsync("explain", id, "--lang", "qps-ploc")).Everything);
        }

        AssertTranslated(pages.ToString());
    }

    private static void AssertTranslated(string output)
    {
        output = Usage().Replace(output, "");
        foreach (var words in OnPurpose)
        {
            output = output.Replace(words, "", StringComparison.Ordinal);
        }

        var forgotten = OutsideOfBrackets(output).Split('\n').Where(line => TwoWords().IsMatch(Option().Replace(line, "")));
        Assert.Equal([], forgotten);
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
}
