namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>--select</c> and <c>--skip</c>: ids, categories and tags, and what they bring along.</summary>
public sealed class SelectionTests
{
    [Theory]
    [InlineData("", "TP1001 TP1002 TP1003 TP2001 TP3001")]
    [InlineData("--select TP1002", "TP1002")]
    [InlineData("--select tp1002", "TP1002")]
    [InlineData("--select Decoration", "TP1003 TP2001")]
    [InlineData("--select decoration", "TP1003 TP2001")]
    [InlineData("--select quick", "TP1001 TP1003")]
    [InlineData("--select TP1002 --select Decoration", "TP1002 TP1003 TP2001")]
    [InlineData("--select TP2001,TP1001", "TP1001 TP2001")]
    [InlineData("--select=TP1001", "TP1001")]
    [InlineData("--skip Stage", "TP1001 TP1002 TP1003 TP2001")]
    [InlineData("--skip Stage,quick", "TP1002 TP2001")]
    [InlineData("--select Structure --skip TP1001", "TP1002")]
    public async Task Exactly_the_selected_checks_are_reported_in_catalogue_order(string options, string ids)
    {
        var answer = await Theatre.PlayAsync(["check", "--scene", "quiet", "--format", "json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ids, string.Join(' ', answer.Statuses.Keys));
    }

    [Fact]
    public async Task A_selection_observes_only_the_evidence_it_needs()
    {
        var theatre = new Theatre();

        await theatre.RunAsync("check", "--scene", "quiet", "--select", "Structure");
        Assert.Equal(0, theatre.Backstage.Observations);

        await theatre.RunAsync("check", "--scene", "quiet", "--select", "Stage");
        Assert.Equal(1, theatre.Backstage.Observations);
    }

    [Theory]
    [InlineData("--select")]
    [InlineData("--skip")]
    public async Task A_word_that_names_nothing_is_refused(string option)
        => Assert.Equal(
            "No check, category or tag is called Lighting. The categories are Structure, Decoration, Stage; see 'list' for the ids.",
            (await Theatre.PlayAsync("check", option, "Lighting")).Refusal());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(",")]
    public async Task An_empty_selection_is_refused_rather_than_taken_for_everything(string words)
        => Assert.Equal(
            "--select names nothing. Give ids, categories or tags, or leave it out to select every check.",
            (await Theatre.PlayAsync("check", "--select", words)).Refusal());

    [Theory]
    [InlineData("check")]
    [InlineData("list")]
    public async Task A_selection_that_leaves_no_check_is_refused(string command)
        => Assert.Equal("--select and --skip leave no check. Skip less.", (await Theatre.PlayAsync(command, "--select", "TP1001", "--skip", "quick")).Refusal());
}
