using System.Diagnostics;
using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>The configuration file: which one is read, what goes before it, and what is refused.</summary>
public sealed class ConfigurationTests
{
    private const string Settings = "maxParallelism, maxParallelismPerTarget, runTimeout, checkTimeout, targets, severities, suppressions, checks, probes";

    [Fact]
    public async Task The_file_of_the_tools_name_in_the_folder_is_read_where_there_is_one()
    {
        using var theatre = new ConfiguredTheatre().With("""{ "maxParallelism": 3 }""");

        await theatre.CheckAsync("--scene", "quiet");

        Assert.Equal(3, theatre.Limits?.MaxParallelism);
    }

    [Fact]
    public async Task A_file_that_is_named_is_read_instead()
    {
        using var theatre = new ConfiguredTheatre().With("""{ "maxParallelism": 3 }""").With("""{ "maxParallelism": 5 }""", "other.json");

        await theatre.CheckAsync("--scene", "quiet", "--config", "other.json");

        Assert.Equal(5, theatre.Limits?.MaxParallelism);
    }

    [Fact]
    public async Task The_environment_goes_before_the_file_and_options_before_both()
    {
        using var theatre = new ConfiguredTheatre()
            .With("""{ "maxParallelism": 3, "runTimeout": "00:01:00", "checkTimeout": "00:00:03" }""")
            .WithVariable("MaxParallelism", "4")
            .WithVariable("RunTimeout", "00:02:00");
        File.Move(theatre.PathOf("theatre.json"), theatre.PathOf("named.json"));

        await theatre.CheckAsync("--scene", "quiet", "--config", "named.json", "--parallel", "5");

        Assert.Equal(
            (5, TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(3)), (theatre.Limits!.MaxParallelism, theatre.Limits.RunTimeout, theatre.Limits.CheckTimeout));
    }

    [Fact]
    public async Task Severities_probes_and_options_of_checks_are_read_in_any_case_with_comments_and_trailing_commas()
    {
        using var theatre = new ConfiguredTheatre().With("""
            {
              "$schema": "theatre.schema.json",
              // What the house is used to.
              "Severities": { "tp1001": "INFO" },
              "probes": { "playProbe": { "maxRetries": 7, }, },
              "checks": { "TP1002": { "maxLength": 3 } },
            }
            """);

        var answer = await theatre.CheckAsync("--scene", "grave=fail");

        Assert.Equal((7, ExitCode.Success), (theatre.Limits?.Probes["PlayProbe"].MaxRetries, answer.ExitCode));
        Assert.Equal("fail", answer.Statuses["TP1002"]);
    }

    [Fact]
    public async Task What_is_suppressed_does_not_change_the_exit_code_and_stays_in_the_report()
    {
        using var theatre = new ConfiguredTheatre().With("""
            { "suppressions": [
                { "id": "TP1001", "justification": "Mended in spring.", "owner": "carpenters", "expires": "2999-12-31" },
                { "id": "TP1002", "justification": "Never seen." }
            ] }
            """);

        var answer = await theatre.CheckAsync("--scene", "grave=fail");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        var suppressed = answer.Json.GetProperty("checks")[0].GetProperty("suppressed");
        Assert.Equal("""{"justification":"Mended in spring.","owner":"carpenters","expires":"2999-12-31"}""", JsonSerializer.Serialize(suppressed));
        Assert.Equal(JsonSerializer.Serialize(suppressed), JsonSerializer.Serialize(answer.Json.GetProperty("checks")[0].GetProperty("findings")[0].GetProperty("suppressed")));
        Assert.Equal(
            """
            [{"id":"TP1001","subject":null,"justification":"Mended in spring.","owner":"carpenters","expires":"2999-12-31","state":"used","findings":1},
            {"id":"TP1002","subject":null,"justification":"Never seen.","owner":null,"expires":null,"state":"unused","findings":0}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(answer.Json.GetProperty("suppressions")));
    }

    [Theory]
    [InlineData("", "theatre.json is empty, or no file on a disk. Give it at least {}, or name another file: --config FILE.")]
    [InlineData("[]", "theatre.json, line 1, column 1: not an object. Put the settings between braces: { \"maxParallelism\": 4 }.")]
    [InlineData("{\n  \"maxParallelism\" 4 }", "theatre.json, line 2, column 20: not JSON from here on. Look for a comma, quote or bracket that is missing or too many.")]
    [InlineData("{ } x", "theatre.json, line 1, column 5: not JSON from here on. Look for a comma, quote or bracket that is missing or too many.")]
    [InlineData("{ \"checks\": { }", "theatre.json, line 1, column 16: not JSON from here on. Look for a comma, quote or bracket that is missing or too many.")]
    [InlineData("{\n\"runTimeout\": \"00:01:00\",\n \"RunTimeout\": \"00:02:00\" }", "theatre.json, line 3, column 2: RunTimeout is there already, on line 2. Remove one of them.")]
    public async Task A_file_that_is_no_JSON_is_refused_with_the_place(string json, string refusal)
    {
        using var theatre = new ConfiguredTheatre().With(json);

        Assert.Equal(refusal, (await theatre.CheckAsync()).Refusal());
    }

    [Theory]
    [InlineData("""{ "maxParallelism": 0 }""", "3: MaxParallelism is 0; give a number from 1 to 1024.")]
    [InlineData("""{ "maxParallelism": "many" }""", "3: maxParallelism is not a whole number, such as 4.")]
    [InlineData("""{ "maxParallelism": [4] }""", "3: maxParallelism is not a whole number, such as 4.")]
    [InlineData("""{ "maxParallelism": null }""", "3: maxParallelism is not a whole number, such as 4.")]
    [InlineData("""{ "runTimeout": 90 }""", "3: runTimeout is not a time, such as 00:01:30.")]
    [InlineData("""{ "severities": "info" }""", "3: severities is not an object.")]
    [InlineData("""{ "maxParalellism": 4 }""", $"3: maxParalellism is no setting. Did you mean maxParallelism? The settings are {Settings}.")]
    [InlineData("""{ "severities": { "TP1001": "fatal" } }""", "19: severities:TP1001 is no severity. Give error, warning, info or none.")]
    [InlineData("""{ "severities": { "TP300l": "info" } }""", "19: severities:TP300l is no check, category or tag. Did you mean TP3001?")]
    [InlineData("""{ "checks": { "TP9999": { "maxLength": 4 } } }""", "15: checks:TP9999 is no check.")]
    [InlineData("""{ "checks": { "TP1001": { "maxLength": 4 } } }""", "15: checks:TP1001: TP1001 has no options.")]
    [InlineData("""{ "checks": { "TP1002": { "maxLenght": 4 } } }""", "27: checks:TP1002:maxLenght is no option. The options are MaxLength, Words.")]
    [InlineData("""{ "checks": { "TP1002": { "maxLength": "long" } } }""", "27: checks:TP1002:MaxLength is not a whole number in its range.")]
    [InlineData("""{ "suppressions": { "TP1001": "known" } }""", "21: suppressions:TP1001 is not in a list. Put suppressions between brackets: [ { \"id\": ... } ].")]
    [InlineData("""{ "suppressions": "TP1001" }""", "3: suppressions is not a list.")]
    [InlineData("""{ "suppressions": ["TP1001"] }""", "20: suppressions:0 is not an object.")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001" }] }""", "20: suppressions:0 has no justification. Say why they are accepted.")]
    [InlineData("""{ "suppressions": [{ "justification": "Known." }] }""", "20: suppressions:0 has no id. Name the check whose findings are accepted.")]
    [InlineData("""{ "suppressions": [{ "id": "TP300l", "justification": "Known." }] }""", "22: suppressions:0:id is no check. Did you mean TP3001?")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001", "justification": "Known.", "expires": "31.1.2027" }] }""", "65: suppressions:0:expires is not a day, such as 2027-01-31.")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001", "justification": "Known.", "until": "2027-01-31" }] }""", "65: suppressions:0:until is no member of a suppression. The members are id, subject, justification, owner, expires.")]
    [InlineData("""{ "probes": { "PlayPrope": { "maxRetries": 4 } } }""", "15: probes:PlayPrope is no probe. Did you mean PlayProbe?")]
    [InlineData("""{ "probes": { "PlayProbe": { "maxRetries": 101 } } }""", "30: Probes:PlayProbe:MaxRetries is 101; give a number from 0 to 100.")]
    public async Task A_setting_that_cannot_be_kept_is_refused_with_its_key_and_its_place(string json, string refusal)
    {
        using var theatre = new ConfiguredTheatre().With(json);

        Assert.Equal($"theatre.json, line 1, column {refusal}", (await theatre.CheckAsync()).Refusal());
    }

    [Theory]
    [InlineData("MaxParallelism", "0", "MaxParallelism is 0; give a number from 1 to 1024.")]
    [InlineData("MaxParallelism", "hunter2", "MaxParallelism is not a whole number, such as 4.")]
    [InlineData("Probes__NoProbe__MaxRetries", "1", "Probes:NoProbe is no probe.")]
    [InlineData("Checks__TP1002__MaxLength", "0", "checks:TP1002:MaxLength: The field MaxLength must be between 1 and 10000.")]
    public async Task A_value_of_the_environment_is_refused_by_its_variable_though_there_is_a_file(string variable, string value, string refusal)
    {
        using var theatre = new ConfiguredTheatre().With("""{ "maxParallelism": 4 }""", "named.json").WithVariable(variable, value);

        Assert.Equal($"Environment variable THEATRE__{variable}: {refusal}", (await theatre.CheckAsync("--config", "named.json")).Refusal(), ignoreCase: true);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        using var theatre = new ConfiguredTheatre();

        Assert.Equal("gone.json does not exist. Create it, or name another file: --config FILE.", (await theatre.CheckAsync("--config", "gone.json")).Refusal());
    }

    [Fact]
    public async Task A_folder_is_refused()
    {
        using var theatre = new ConfiguredTheatre();
        Directory.CreateDirectory(theatre.PathOf("folder"));

        Assert.Equal("folder is a folder. Name a file: --config FILE.", (await theatre.CheckAsync("--config", "folder")).Refusal());
    }

    [Fact]
    public async Task A_file_that_is_huge_is_refused()
    {
        using var theatre = new ConfiguredTheatre().With("{" + new string(' ', 1_000_000) + "}");

        Assert.Equal("theatre.json is larger than 1 MB: no configuration. Name another file: --config FILE.", (await theatre.CheckAsync()).Refusal());
    }

    [Fact]
    public async Task A_file_of_another_encoding_is_refused()
    {
        using var theatre = new ConfiguredTheatre();
        await File.WriteAllTextAsync(theatre.PathOf("theatre.json"), "{}", System.Text.Encoding.Unicode);

        Assert.Equal("theatre.json is not UTF-8 text. Save it as UTF-8.", (await theatre.CheckAsync()).Refusal());
    }

    [UnixTheory]
    [InlineData("/dev/zero")]
    [InlineData("pipe")]
    public async Task A_pipe_or_a_device_is_refused_and_not_waited_for(string file)
    {
        using var theatre = new ConfiguredTheatre();
        using var pipe = Process.Start("mkfifo", [theatre.PathOf("pipe")]);
        await pipe.WaitForExitAsync();

        Assert.Equal($"{file} is empty, or no file on a disk. Give it at least {{}}, or name another file: --config FILE.", (await theatre.CheckAsync("--config", file)).Refusal());
    }

    [UnixTheory]
    [InlineData("mounted.json")]
    public async Task A_link_is_followed(string file)
    {
        using var theatre = new ConfiguredTheatre().With("""{ "maxParallelism": 3 }""", file);
        File.CreateSymbolicLink(theatre.PathOf("theatre.json"), theatre.PathOf(file));

        await theatre.CheckAsync("--scene", "quiet");

        Assert.Equal(3, theatre.Limits?.MaxParallelism);
    }
}
