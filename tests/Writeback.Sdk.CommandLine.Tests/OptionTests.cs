using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>The values of the options of <c>check</c>, good and bad.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("10ms", 10)]
    [InlineData("500MS", 500)]
    [InlineData("90s", 90_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("5m", 300_000)]
    [InlineData("24h", 86_400_000)]
    [InlineData("00:01:30", 90_000)]
    [InlineData("1.00:00:00", 86_400_000)]
    public void Times_are_read_as_people_type_them(string text, double milliseconds)
        => Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), DurationParser.Parse(text));

    [Theory]
    [InlineData("s")]
    [InlineData("30")]
    [InlineData("-5s")]
    [InlineData("0s")]
    [InlineData("9ms")]
    [InlineData("25h")]
    [InlineData("1e3s")]
    [InlineData("1,5s")]
    [InlineData("5 m")]
    [InlineData("5d")]
    [InlineData("NaNs")]
    [InlineData("Infinityh")]
    [InlineData("∞s")]
    [InlineData("99999999999999999999999999h")]
    [InlineData("-00:00:30")]
    [InlineData("00:00:00")]
    [InlineData("1.00:00:01")]
    [InlineData("soon")]
    [InlineData(":")]
    public async Task Times_that_make_no_sense_are_refused(string text)
        => Assert.Equal(
            $"--timeout {text} is no time from 10ms to 24h. Give one such as 90s or 5m.", (await Theatre.PlayAsync("check", $"--timeout={text}")).Refusal());

    [Theory]
    [InlineData("1", 1)]
    [InlineData("1024", 1024)]
    public async Task A_number_of_probes_reaches_the_runner(string text, int expected)
    {
        var options = new CheckRunnerOptions();

        await Capturing(options).RunAsync("check", "--scene", "quiet", "--parallel", text, "--timeout", "42s");

        Assert.Equal((expected, TimeSpan.FromSeconds(42)), (options.MaxParallelism, options.RunTimeout));
    }

    [Fact]
    public async Task What_is_not_given_stays_as_the_program_set_it()
    {
        var options = new CheckRunnerOptions();
        var theatre = Capturing(options, configured => configured.MaxParallelism = 3);

        await theatre.RunAsync("check", "--scene", "quiet");

        Assert.Equal((3, new CheckRunnerOptions().RunTimeout), (options.MaxParallelism, options.RunTimeout));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1025")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.5")]
    [InlineData("1e2")]
    [InlineData("99999999999999999999")]
    [InlineData("many")]
    public async Task A_number_of_probes_out_of_bounds_is_refused(string text)
        => Assert.Equal($"--parallel {text} is no number from 1 to 1024.", (await Theatre.PlayAsync("check", $"--parallel={text}")).Refusal());

    [Theory]
    [InlineData("info")]
    [InlineData("none")]
    public async Task An_unknown_level_is_refused(string level)
        => Assert.Equal($"--fail-on {level} is unknown. Give error, warning or never.", (await Theatre.PlayAsync("check", $"--fail-on={level}")).Refusal());

    [Theory]
    [InlineData("--select")]
    [InlineData("--skip")]
    [InlineData("--format")]
    [InlineData("--fail-on")]
    [InlineData("--timeout")]
    [InlineData("--parallel")]
    [InlineData("--scene")]
    public async Task An_option_without_its_value_is_refused(string option)
        => Assert.Equal($"{option} needs a value. See theatre check --help.", (await Theatre.PlayAsync("check", option)).Refusal());

    [Theory]
    [InlineData("--fail-on")]
    [InlineData("--timeout")]
    [InlineData("--parallel")]
    public async Task An_option_with_an_empty_value_is_refused(string option)
        => Assert.Equal($"{option} needs a value. See theatre check --help.", (await Theatre.PlayAsync("check", $"{option}=")).Refusal());

    [Theory]
    [InlineData("--fail-on")]
    [InlineData("--timeout")]
    [InlineData("--parallel")]
    public async Task An_option_that_is_given_twice_is_refused(string option)
        => Assert.Equal(
            $"{option} takes one value, and was given more than one, or one that it cannot take. See theatre check --help.",
            (await Theatre.PlayAsync("check", option, "1", option, "2")).Refusal());

    [Theory]
    [InlineData("check", "extra", "Unexpected argument extra. See theatre check --help.")]
    [InlineData("check", "@file", "Unexpected argument @file. See theatre check --help.")]
    [InlineData("list", "extra", "Unexpected argument extra. See theatre list --help.")]
    public async Task An_argument_too_many_is_refused(string command, string argument, string refusal)
        => Assert.Equal(refusal, (await Theatre.PlayAsync(command, argument)).Refusal());

    [Fact]
    public async Task No_command_is_refused() => Assert.Equal("Give a command. See theatre --help.", (await Theatre.PlayAsync()).Refusal());

    [Fact]
    public async Task Colour_is_used_where_it_is_understood_and_not_where_it_is_unwanted()
    {
        var theatre = new Theatre { Color = true };

        Assert.Contains('\e', (await theatre.RunAsync("check", "--scene", "quiet")).Output);
        Assert.DoesNotContain('\e', (await new Theatre { Color = true }.RunAsync("check", "--scene", "quiet", "--no-color")).Output);
        Assert.DoesNotContain('\e', (await Theatre.PlayAsync("check", "--scene", "quiet")).Output);
    }

    private static Theatre Capturing(CheckRunnerOptions captured, Action<CheckRunnerOptions>? configure = null) => new()
    {
        Configure = app =>
        {
            app.Services.Configure<CheckRunnerOptions>(configure ?? (_ => { }));
            app.Services.PostConfigure<CheckRunnerOptions>(options =>
                (captured.MaxParallelism, captured.RunTimeout) = (options.MaxParallelism, options.RunTimeout));
        },
    };
}
