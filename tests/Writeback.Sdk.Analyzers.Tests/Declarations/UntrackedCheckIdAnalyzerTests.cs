using Microsoft.CodeAnalysis.Testing;
using Writeback.Sdk.CodeFixes;
using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UntrackedCheckIdAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Declarations;

public sealed class UntrackedCheckIdAnalyzerTests
{
    private const string Shipped = "Checks.Shipped.md";
    private const string Unshipped = "Checks.Unshipped.md";

    private const string Header = """
        # Checks

        | id | name | title |
        |---|---|---|

        """;

    [Fact]
    public Task A_project_with_neither_file_is_not_looked_at()
        => Verify.SilentAsync(Check("IsSeen", "C1"));

    [Fact]
    public Task An_id_in_either_file_is_fine()
        => Verify.SilentAsync(
            Check("IsSeen", "C1") + Check("IsHeard", "C2"),
            (Shipped, Header + "| C1 | IsSeen | Seen |\n"),
            (Unshipped, Header + "| c2 | IsHeard | Heard |\n"));

    [Fact]
    public Task A_new_id_is_reported()
        => Verify.ReportedAsync(
            Check("IsSeen", "C1") + Check("IsHeard", "{|#0:C2|}"),
            [(Shipped, Header + "| C1 | IsSeen | Seen |\n")],
            Message("The id C2 of check 'IsHeard' is new; add its row to Checks.Unshipped.md"));

    [Fact]
    public Task A_shipped_id_that_is_gone_is_reported_at_its_row()
        => Verify.ReportedAsync(
            Check("IsSeen", "C1"),
            [(Shipped, Header + "| C1 | IsSeen | Seen |\n{|#0:| C2 | IsHeard | Heard ||}\n")],
            Message("The id C2 was shipped as 'IsHeard', but no check has it; bring the check back, or list it under Removed in Checks.Unshipped.md"));

    [Fact]
    public Task What_was_never_shipped_may_go()
        => Verify.SilentAsync("", (Unshipped, Header + "| C1 | IsSeen | Seen |\n"));

    [Fact]
    public Task A_shipped_id_may_go_when_it_is_said()
        => Verify.SilentAsync(
            "",
            (Shipped, Header + "| C1 | IsSeen | Seen |\n"),
            (Unshipped, "## Removed\n\n" + Header + "## Removed checks\n| C1 | IsSeen | Seen |\n"));

    [Fact]
    public Task A_removed_id_is_not_used_again()
        => Verify.ReportedAsync(
            Check("IsFelt", "{|#0:C1|}"),
            [(Shipped, Header + "## Removed\n\n| C1 | IsSeen | Seen |\n")],
            Message("The id C1 of check 'IsFelt' belonged to 'IsSeen', which was removed; give the check a new one"));

    [Fact]
    public Task A_pragma_silences_it()
        => Verify.ReportedAsync("#pragma warning disable WBSDK0011\n" + Check("IsSeen", "C1"), [(Unshipped, Header)]);

    [Fact]
    public Task The_fix_adds_the_row_to_an_empty_file()
        => Verify.FixedFileAsync<TrackCheckIdCodeFix>(
            Check("IsSeen", "[|C1|]"), Unshipped, "", "| id | name | title |\n|---|---|---|\n| C1 | IsSeen | What \\| is |\n");

    [Fact]
    public Task The_fix_adds_all_rows_at_once_and_in_order()
        => Verify.FixedFileAsync<TrackCheckIdCodeFix>(
            Check("IsSeen", "[|C1|]") + Check("IsHeard", "C2") + Check("IsFelt", "[|C3|]"),
            Unshipped,
            Header + "| C2 | IsHeard | Heard |\n\n## Removed\n\n| C0 | IsGone | Gone |\n",
            Header + "| C1 | IsSeen | What \\| is |\n| C2 | IsHeard | Heard |\n| C3 | IsFelt | What \\| is |\n\n## Removed\n\n| C0 | IsGone | Gone |\n");

    [Fact]
    public Task The_fix_adds_the_first_row_below_the_head_of_the_table()
        => Verify.FixedFileAsync<TrackCheckIdCodeFix>(Check("IsSeen", "[|C1|]"), Unshipped, Header, Header + "| C1 | IsSeen | What \\| is |\n");

    [Fact]
    public Task The_fix_adds_a_table_above_what_was_removed()
        => Verify.FixedFileAsync<TrackCheckIdCodeFix>(
            Check("IsSeen", "[|C1|]"),
            Unshipped,
            "## Removed\n\n| C0 | IsGone | Gone |\n",
            "| id | name | title |\n|---|---|---|\n| C1 | IsSeen | What \\| is |\n\n## Removed\n\n| C0 | IsGone | Gone |\n");

    [Fact]
    public Task The_fix_keeps_the_line_ends_of_the_file()
        => Verify.FixedFileAsync<TrackCheckIdCodeFix>(
            Check("IsSeen", "[|C1|]"), Unshipped, "# Checks\r\n", "# Checks\r\n\r\n| id | name | title |\r\n|---|---|---|\r\n| C1 | IsSeen | What \\| is |\r\n");

    [Fact]
    public Task Without_the_file_there_is_no_fix()
        => Verify.UnfixedAsync<TrackCheckIdCodeFix>(Check("IsSeen", "[|C1|]"), (Shipped, Header));

    private static DiagnosticResult Message(string message) => Verify.Message(message);

    private static string Check(string name, string id) => $$"""

        [Writeback.Sdk.Check({{Literal(id)}}, "What | is")]
        public sealed partial class {{name}}
        {
            public Writeback.Sdk.Finding Evaluate() => null!;
        }

        """;

    /// <summary>Quotes belong inside the marks: the whole argument is reported.</summary>
    private static string Literal(string id) => id switch
    {
        ['[', '|', .. var marked, '|', ']'] => $"[|\"{marked}\"|]",
        ['{', ..] => id.Replace(":C", ":\"C", StringComparison.Ordinal).Replace("|}", "\"|}", StringComparison.Ordinal),
        _ => $"\"{id}\"",
    };
}
