namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>list</c> and <c>explain</c>: what is known without a run.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public async Task The_list_has_a_line_for_each_check_in_catalogue_order()
        => Assert.Equal(
            """
            TP1001  error    Structure   The grave thing holds
            TP1002  warning  Structure   The mild thing holds
            TP1003  info     Decoration  The trivial thing holds
            TP2001  error    Decoration  The check has no defect
            TP3001  error    Stage       The play is seen to its end

            """,
            await Output("list"));

    [Fact]
    public async Task The_list_can_be_narrowed_like_a_run()
        => Assert.Equal(
            """
            TP1002  warning  Structure  The mild thing holds
            TP3001  error    Stage      The play is seen to its end

            """,
            await Output("list", "--select", "Structure,Stage", "--skip", "quick"));

    [Fact]
    public async Task The_list_refuses_what_it_does_not_know()
        => Assert.StartsWith("No check, category or tag is called Lighting.", (await Theatre.PlayAsync("list", "--select", "Lighting")).Refusal(), StringComparison.Ordinal);

    [Theory]
    [InlineData("TP1001")]
    [InlineData("tp1001")]
    public async Task A_check_is_explained_with_what_it_can_say_and_what_helps(string id)
        => Assert.Equal(
            """
            TP1001  The grave thing holds
            Structure, severity error, name GraveCheck
            Tags: quick

            Needs
              Give the scene: --scene WORDS.

            Findings
              pass  Sound: All is well.
              warn  Shaky: It is shaky.
                → Steady it.
              fail  Broken: It is broken.
                → Mend it.
                https://example.org/mend

            """,
            await Output("explain", id));

    [Fact]
    public async Task An_explanation_names_the_inputs_behind_the_evidence_and_the_checks_it_depends_on()
        => Assert.Equal(
            """
            TP3001  The play is seen to its end
            Stage, severity error, name PlayIsSeen

            Needs
              Give the scene: --scene WORDS.

            Skipped where these fail
              TP1001  The grave thing holds

            Findings
              pass  Seen: Seen: {words}

            """,
            await Output("explain", "TP3001"));

    [Fact]
    public async Task An_unknown_id_is_refused()
        => Assert.Equal("No check has the id XX1. 'theatre list' shows them all.", (await Theatre.PlayAsync("explain", "XX1")).Refusal());

    [Fact]
    public async Task An_explanation_of_nothing_is_refused()
        => Assert.Equal("Required argument missing for command: 'explain'. See theatre explain --help.", (await Theatre.PlayAsync("explain")).Refusal());

    private static async Task<string> Output(params string[] args)
    {
        var answer = await Theatre.PlayAsync(args);
        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        return answer.Output;
    }
}
