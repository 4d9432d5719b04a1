using System.Globalization;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>People are spoken to in their language, scripts in one that never changes.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Changing = ["startedAt", "durationMs", "observedAt"];

    [Theory]
    [InlineData("--lang he", null)]
    [InlineData("--lang=he", null)]
    [InlineData("--language he-IL", null)]
    [InlineData("", "he-IL")]
    [InlineData("", "he")]
    public async Task Hebrew_is_asked_for_or_is_that_of_the_machine(string option, string? machine)
    {
        var answer = await PlayAsync(machine, ["check", "--scene", "quiet", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((ExitCode.Success, ""), (answer.ExitCode, answer.Error));
        Assert.StartsWith("√ לא נמצאה בעיה ב-5 בדיקות.", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang en", "he-IL")]
    [InlineData("", "en-US")]
    [InlineData("", "fr-FR")]
    [InlineData("", null)]
    public async Task It_is_English_otherwise(string option, string? machine)
    {
        var answer = await PlayAsync(machine, ["check", "--scene", "quiet", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.StartsWith("√ No problem found by 5 checks.", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_not_there_is_refused_with_those_that_are()
    {
        Assert.Equal("--lang fr is unknown. Give one of en, he.", (await Theatre.PlayAsync("check", "--lang", "fr")).Refusal());
        Assert.Equal("--lang needs a value. See theatre check --help.", (await Theatre.PlayAsync("check", "--lang")).Refusal());
    }

    [Fact]
    public async Task Refusals_and_help_are_in_it_too()
    {
        Assert.Equal("האפשרות --sceen אינה מוכרת. האם התכוונת אל --scene? ראה theatre check --help.", (await Theatre.PlayAsync("check", "--sceen", "x", "--lang", "he")).Refusal());
        var help = (await Theatre.PlayAsync("--help", "--lang", "he")).Output;
        Assert.Contains("שימוש:", help, StringComparison.Ordinal);
        Assert.Contains("הצגת עזרה", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("he-IL")]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    public async Task What_scripts_read_is_the_same_in_every_culture(string name)
    {
        string[][] commands = [["check", "--scene", "fire", "--format", "json"], ["list", "--format", "json"], ["permissions", "--format", "json"], ["schema", "report"], ["schema", "evidence"]];
        foreach (var command in commands)
        {
            var expected = Stable((await PlayAsync(null, command)).Output);
            var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, Stable((await PlayAsync(name, command)).Output));
            }
            finally
            {
                (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
            }
        }
    }

    [Fact]
    public async Task The_caller_keeps_its_own_language()
    {
        var before = CultureInfo.CurrentUICulture;

        await Theatre.PlayAsync("check", "--scene", "quiet", "--lang", "he");

        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }

    private static Task<Answer> PlayAsync(string? machine, string[] args) => new Theatre { Language = machine }.RunAsync(args);

    // All but the id, the moments and the durations of a run.
    private static string Stable(string json) => string.Join('\n', json.Split('\n').Where(line => !line.Contains("\"id\": \"0", StringComparison.Ordinal) && !Changing.Any(name => line.Contains($"\"{name}\"", StringComparison.Ordinal))));
}
