using System.Text;

namespace Writeback.Cli.Tests.Languages;

/// <summary>
/// The tool in the language of nobody, in which every text that can be translated stands in brackets and has accents: nothing is left plain
/// but names, codes and terms of products.
/// </summary>
public sealed class PseudoLanguageTests
{
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

    [Fact]
    public async Task No_text_of_a_page_was_forgotten()
    {
        using var export = new ExportCopy().Damaged(ExportCopy.Wingtip, Damage.CutOff);

        var page = await ReportAsync(export, "report.html");

        Assert.Contains("[Rööt çåûšëš", page, StringComparison.Ordinal);
        Assert.Equal([], Untranslated.InPage(page));
    }

    [Theory]
    [InlineData("<p>It was forgotten</p>")]
    [InlineData("<button>Copy</button>")]
    [InlineData("<nav aria-label=\"What was forgotten\">[Öthër wördš]</nav>")]
    public void What_was_forgotten_in_a_page_is_seen(string html) => Assert.NotEmpty(Untranslated.InPage(html));

    [Fact]
    public async Task No_text_of_a_summary_was_forgotten()
    {
        using var export = new ExportCopy().Damaged(ExportCopy.Wingtip, Damage.CutOff);

        var summary = await ReportAsync(export, "report.md");

        Assert.Contains("[Rööt çåûšëš", summary, StringComparison.Ordinal);
        Assert.Equal([], Untranslated.In(summary.Replace("\\", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("fix", "[Dîšåblë åñd ëñåblë")]
    [InlineData("fix WB3004", "[Thë çöññëçtör tö Ëñtrå")]
    [InlineData("fix WB3004 --connect-export EXPORT", "[Ñöt fröm hërë")]
    [InlineData("fix WB4003", "[Ñåmë å ûšër")]
    [InlineData("fix WB1001", "[Thërë îš ñö fîx")]
    [InlineData("fix WB9999", "[Ñö çhëçk håš thë îd")]
    [InlineData("fix WB3004 --keep x", "--kë")]
    [InlineData("fix --undo no-such-file", "çåññöt bë rëåd")]
    [InlineData("explain data 52e", "[Thë šîğñ-îñ fåîlëd")]
    [InlineData("explain 33010", "Dîd ýöû mëåñ")]
    public async Task No_text_of_fixes_and_codes_was_forgotten(string command, string says)
    {
        var answer = await Tool.RunAsync([.. command.Split(' ').Select(word => word == "EXPORT" ? ExportCopy.Sample : word), "--lang", "qps-ploc"]);

        Assert.Contains(says, answer.Everything, StringComparison.Ordinal);
        AssertTranslated(answer.Everything);
    }

    [Theory]
    [InlineData("--events", "Events", "ëmptý", "")]
    [InlineData("--events", "Events", "rëñdërëd", "neither")]
    [InlineData("--connect-evidence", "Connect", "îš ñö JŠÖÑ", "{")]
    [InlineData("--connect-evidence", "Connect", "ñöt whåt thë çöllëçtör wrîtëš", "{}")]
    public async Task No_text_on_a_file_that_is_damaged_was_forgotten(string option, string category, string says, string content)
    {
        using var export = new ExportCopy();
        await File.WriteAllTextAsync(export.ReportFile, content);

        var answer = await Tool.RunAsync("check", "--select", category, option, export.ReportFile, "--lang", "qps-ploc");

        Assert.Contains(says, answer.Everything, StringComparison.Ordinal);
        AssertTranslated(answer.Everything);
    }

    private static async Task<string> ReportAsync(ExportCopy export, string name)
    {
        var file = Path.Combine(Path.GetDirectoryName(export.ReportFile)!, name);
        await Tool.CheckAsync(export.Folder, "--lang", "qps-ploc", "--output", file);
        return await File.ReadAllTextAsync(file);
    }

    private static void AssertTranslated(string output) => Assert.Equal([], Untranslated.In(output));
}
