namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Whoever mistypes a word is told which one was meant.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("--selct", "--select")]
    [InlineData("--slect", "--select")]
    [InlineData("--SELECT", "--select")]
    [InlineData("--formt=json", "--format")]
    [InlineData("--time-out", "--timeout")]
    [InlineData("--no-colour", "--no-color")]
    [InlineData("--par", "--parallel")]
    [InlineData("--scen", "--scene")]
    [InlineData("--hlep", "--help")]
    public async Task An_unknown_option_that_is_close_to_one_suggests_it(string typed, string meant)
    {
        var line = (await Theatre.PlayAsync("check", typed, "x")).Refusal();

        Assert.Equal($"Unknown option {typed.Split('=')[0]}. Did you mean {meant}? See theatre check --help.", line);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("-x")]
    [InlineData("--s")]
    public async Task An_unknown_option_that_is_close_to_none_suggests_nothing(string typed)
        => Assert.Equal($"Unknown option {typed}. See theatre check --help.", (await Theatre.PlayAsync("check", typed)).Refusal());

    [Fact]
    public async Task The_value_of_an_unknown_option_is_not_repeated()
        => Assert.DoesNotContain("hunter2", (await Theatre.PlayAsync("check", "--password=hunter2")).Refusal(), StringComparison.Ordinal);

    [Theory]
    [InlineData("chek", "check")]
    [InlineData("lsit", "list")]
    [InlineData("explian", "explain")]
    [InlineData("exp", "explain")]
    public async Task An_unknown_command_that_is_close_to_one_suggests_it(string typed, string meant)
        => Assert.Equal($"Unknown command {typed}. Did you mean {meant}? See theatre --help.", (await Theatre.PlayAsync(typed)).Refusal());

    [Fact]
    public async Task An_unknown_command_that_is_close_to_none_suggests_nothing()
        => Assert.Equal("Unknown command repair. See theatre --help.", (await Theatre.PlayAsync("repair", "now")).Refusal());

    [Theory]
    [InlineData("--select", "Structur", "Structure")]
    [InlineData("--skip", "decoratoin", "Decoration")]
    [InlineData("--select", "TP2O01", "TP2001")]
    [InlineData("--select", "quik", "quick")]
    [InlineData("--select", "Structure,Stag", "Stage")]
    public async Task A_misspelled_check_category_or_tag_suggests_the_one_that_is_close(string option, string typed, string meant)
    {
        var line = (await Theatre.PlayAsync("check", option, typed)).Refusal();

        Assert.StartsWith($"No check, category or tag is called {typed.Split(',')[^1]}. Did you mean {meant}? ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Between_checks_that_are_equally_close_nothing_is_guessed()
        => Assert.Equal(
            "No check, category or tag is called TP1009. The categories are Structure, Decoration, Stage; see 'list' for the ids.",
            (await Theatre.PlayAsync("check", "--select", "TP1009")).Refusal());

    [Fact]
    public async Task A_misspelled_id_to_explain_suggests_the_one_that_is_close()
        => Assert.Equal(
            "No check has the id TP300l. Did you mean TP3001? 'theatre list' shows them all.", (await Theatre.PlayAsync("explain", "TP300l")).Refusal());

    [Fact]
    public async Task A_misspelled_format_suggests_the_one_that_is_close()
        => Assert.Equal(
            "Unknown format jsno. Did you mean json? The formats are console, json, sarif, junit, markdown, html, csv, github, azure.", (await Theatre.PlayAsync("check", "--format", "jsno=x.json")).Refusal());
}
