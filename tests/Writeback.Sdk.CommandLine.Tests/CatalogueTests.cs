using System.Text.Json;

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
    public async Task An_explanation_shows_the_options_and_their_defaults()
        => Assert.Contains(
            """

            Options
              checks:TP1002:MaxLength = 1000  The longest scene, in characters.
              checks:TP1002:Words = [mild, calm]

            """,
            await Output("explain", "TP1002"),
            StringComparison.Ordinal);

    [Fact]
    public async Task The_list_is_data_for_scripts_too()
    {
        using var catalogue = JsonDocument.Parse(await Output("list", "--format", "json", "--select", "TP1002,TP3001"));
        var checks = catalogue.RootElement.GetProperty("checks").EnumerateArray().ToList();

        Assert.Equal("Theatre", catalogue.RootElement.GetProperty("pack").GetString());
        Assert.Equal(["TP1002", "TP3001"], checks.Select(check => check.GetProperty("id").GetString()));
        Assert.Equal(
            """{"id":"TP3001","name":"PlayIsSeen","title":"The play is seen to its end","category":"Stage","severity":"error","tags":[],"requires":["TP1001"],"""
                + "\"inputs\":[{\"name\":\"Scene\",\"howToConfigure\":\"Give the scene: --scene WORDS.\"}],\"options\":[],"
                + "\"findings\"" + """:[{"id":"Seen","status":"pass","text":"Seen: {words}","remedy":null,"arguments":["words"],"references":[]}]}""",
            JsonSerializer.Serialize(checks[1]));
        Assert.Equal(
            """[{"name":"MaxLength","default":1000,"description":"The longest scene, in characters."},{"name":"Words","default":["mild","calm"],"description":null}]""",
            JsonSerializer.Serialize(checks[0].GetProperty("options")));
    }

    [Fact]
    public async Task Permissions_are_those_of_the_selection()
    {
        Assert.Equal("Microsoft Graph\n  Play.Read.All  for TP3001\n", await Output("permissions"));
        Assert.Equal("The selected checks need no permissions.\n", await Output("permissions", "--select", "Structure"));
        using var permissions = JsonDocument.Parse(await Output("permissions", "--format", "json"));
        Assert.Equal(
            """[{"system":"Microsoft Graph","name":"Play.Read.All","grant":"any","checks":["TP3001"]}]""", JsonSerializer.Serialize(permissions.RootElement));
    }

    [Fact]
    public async Task A_plan_shows_what_would_be_observed_and_observes_nothing()
    {
        var theatre = new Theatre();
        var answer = await theatre.RunAsync("plan", "--select", "TP1001,TP3001");

        Assert.Equal(
            """
            Inputs
              Scene  Give the scene: --scene WORDS.

            Observed, in this order
              Play  by PlayProbe, at most 3 attempts of 10 s

            Permissions
              Play.Read.All  Microsoft Graph

            Checks
              TP1001  The grave thing holds
              TP3001  The play is seen to its end

            """,
            answer.Output);
        Assert.Equal(0, theatre.Backstage.Observations);
    }

    [Theory]
    [InlineData("dot", """
        digraph evidence {
          rankdir=LR;
          node [fontname="sans-serif"];
          n0 [shape=parallelogram, label="Scene\nGive the scene: --scene WORDS."];
          n1 [shape=ellipse, label="Play\nPlayProbe"];
          n2 [shape=box, label="TP1001\nThe grave thing holds"];
          n3 [shape=box, label="TP3001\nThe play is seen to its end"];
          n0 -> n1;
          n0 -> n2;
          n1 -> n3;
          n2 -> n3 [style=dashed, label="requires"];
        }

        """)]
    [InlineData("mermaid", """
        flowchart LR
          n0[/"Scene<br/>Give the scene: --scene WORDS."/]
          n1(["Play<br/>PlayProbe"])
          n2["TP1001<br/>The grave thing holds"]
          n3["TP3001<br/>The play is seen to its end"]
          n0 --> n1
          n0 --> n2
          n1 --> n3
          n2 -.->|requires| n3

        """)]
    public async Task A_plan_can_be_drawn(string format, string graph)
        => Assert.Equal(graph, await Output("plan", "--format", format, "--select", "TP1001,TP3001"));

    [Fact]
    public async Task A_plan_in_an_unknown_form_is_refused()
        => Assert.Equal("Unknown format dott. Did you mean dot? The formats are text, dot, mermaid.", (await Theatre.PlayAsync("plan", "--format", "dott")).Refusal());

    [Fact]
    public async Task An_unknown_id_is_refused()
        => Assert.Equal("No check has the id XX1. 'theatre list' shows them all.", (await Theatre.PlayAsync("explain", "XX1")).Refusal());

    [Fact]
    public async Task An_explanation_of_nothing_is_refused()
        => Assert.Equal("ID is missing. See theatre explain --help.", (await Theatre.PlayAsync("explain")).Refusal());

    private static async Task<string> Output(params string[] args)
    {
        var answer = await Theatre.PlayAsync(args);
        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        return answer.Output;
    }
}
