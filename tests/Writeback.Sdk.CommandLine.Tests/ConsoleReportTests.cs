namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>What people read after a run.</summary>
public sealed class ConsoleReportTests
{
    [Fact]
    public async Task Causes_come_first_with_their_cures_and_what_they_explain()
    {
        var answer = await Theatre.PlayAsync("check", "--scene", "grave=fail mild=warn");

        Assert.StartsWith(
            """
            × One root cause found: It is broken.

            Root causes
            × TP1001  The grave thing holds
              It is broken.
              → Mend it.
              https://example.org/mend
              Explains TP3001.

            Warnings
            ‼ TP1002  The mild thing holds
              It is shaky.
              → Steady it.

            Skipped because of root causes
            - TP3001 because TP1001 failed

            The rest
            √ Decoration: 2 passed (TP1003, TP2001)

            theatre 1.2.3-test, 5 checks in
            """,
            answer.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("UTC, scene grave=fail\nmild=warn\n", answer.Output, StringComparison.Ordinal);
    }
}
