using System.Text.Json;
using Writeback.Sdk.Reports.Tests.Harbour;

namespace Writeback.Sdk.Reports.Tests.Json;

/// <summary>Names, order and types are a contract with scripts.</summary>
public sealed class JsonReportRendererTests
{
    [Fact]
    public async Task The_report_has_these_keys_in_this_order()
    {
        using var json = await RenderAsync(new Sea());
        var root = json.RootElement;

        Assert.Equal(["$schema", "schemaVersion", "tool", "run", "verdict", "checks", "suppressions", "evidence"], Keys(root));
        Assert.Equal("1.0", root.GetProperty("schemaVersion").GetString());
        Assert.Equal(["name", "version"], Keys(root.GetProperty("tool")));
        Assert.Equal("harbour", root.GetProperty("tool").GetProperty("name").GetString());
        Assert.Equal(["id", "startedAt", "durationMs", "source", "cloud", "port", "complete"], Keys(root.GetProperty("run")));
        Assert.Equal(["status", "summary", "rootCauses"], Keys(root.GetProperty("verdict")));
    }

    [Fact]
    public async Task A_check_has_these_keys_in_this_order()
    {
        using var json = await RenderAsync(new Sea());
        var check = Check(json, "HB1001");

        Assert.Equal(["id", "name", "title", "category", "severity", "status", "because", "durationMs", "findings", "suppressed"], Keys(check));
        Assert.Equal("LighthouseIsLit", check.GetProperty("name").GetString());
        Assert.Equal("The lighthouse is lit", check.GetProperty("title").GetString());
        Assert.Equal("Harbour", check.GetProperty("category").GetString());
        Assert.Equal("error", check.GetProperty("severity").GetString());
        Assert.Equal(JsonValueKind.Null, check.GetProperty("suppressed").ValueKind);
    }

    [Fact]
    public async Task A_finding_has_these_keys_in_this_order()
    {
        using var json = await RenderAsync(new Sea());
        var finding = Assert.Single(Check(json, "HB1001").GetProperty("findings").EnumerateArray());

        Assert.Equal(["message", "subject", "status", "remedy", "references", "fingerprint", "suppressed"], Keys(finding));
        Assert.Equal(["id", "text", "arguments"], Keys(finding.GetProperty("message")));
        Assert.Equal("Dark", finding.GetProperty("message").GetProperty("id").GetString());
        Assert.Equal("clear", finding.GetProperty("message").GetProperty("arguments").GetProperty("remark").GetString());
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("subject").ValueKind);
        Assert.Equal(2, finding.GetProperty("references").GetArrayLength());
    }

    [Fact]
    public async Task Statuses_are_in_camel_case()
    {
        using var json = await RenderAsync(new Sea { TideInMetres = 1.5 });

        Assert.Equal(
            [
                ("HB1001", "fail"), ("HB1002", "skipped"), ("HB1003", "warn"), ("HB1004", "inconclusive"), ("HB1005", "error"),
                ("HB2001", "fail"), ("HB2002", "skipped"), ("HB2003", "notApplicable"), ("HB2004", "inconclusive"),
                ("HB3001", "pass"),
            ],
            json.RootElement.GetProperty("checks").EnumerateArray().Select(check => (Text(check, "id"), Text(check, "status"))));
    }

    [Fact]
    public async Task The_verdict_names_root_causes_and_the_skipped_name_why()
    {
        using var json = await RenderAsync(new Sea());

        var verdict = json.RootElement.GetProperty("verdict");
        Assert.Equal("fail", Text(verdict, "status"));
        Assert.Equal(["HB1001", "HB2001"], Strings(verdict.GetProperty("rootCauses")));
        Assert.Equal(["HB1001"], Strings(Check(json, "HB1002").GetProperty("because")));
        Assert.Empty(Strings(Check(json, "HB2002").GetProperty("because")));
    }

    [Fact]
    public async Task Arguments_have_the_types_that_scripts_want()
    {
        using var json = await RenderAsync(new Sea());
        var arguments = Assert.Single(Check(json, "HB3001").GetProperty("findings").EnumerateArray()).GetProperty("message").GetProperty("arguments");

        Assert.Equal("barrels", arguments.GetProperty("text").GetString());
        Assert.Equal(12, arguments.GetProperty("count").GetInt32());
        Assert.Equal(9_007_199_254_740_993, arguments.GetProperty("large").GetInt64());
        Assert.Equal(0.5, arguments.GetProperty("share").GetDouble());
        Assert.Equal(79.99m, arguments.GetProperty("price").GetDecimal());
        Assert.True(arguments.GetProperty("sealed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, arguments.GetProperty("missing").ValueKind);
        Assert.Equal(new Guid("11111111-2222-3333-4444-555555555555"), arguments.GetProperty("id").GetGuid());
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 8, 30, 0, TimeSpan.Zero), arguments.GetProperty("at").GetDateTimeOffset());
        Assert.Equal("2026-10-06", arguments.GetProperty("day").GetString());
        Assert.Equal("13:55:27.3060000", arguments.GetProperty("time").GetString());
        Assert.Equal("00:00:01.5000000", arguments.GetProperty("duration").GetString());
        Assert.Equal("2.6.92.0", arguments.GetProperty("version").GetString());
        Assert.Equal("deepBlue", arguments.GetProperty("flag").GetString());
        Assert.Equal(["rum", "salt"], Strings(arguments.GetProperty("goods")));
        Assert.Equal([1, 2], arguments.GetProperty("holds").EnumerateArray().Select(item => item.GetInt32()));
        Assert.Equal("NaN", arguments.GetProperty("odd").GetString());
    }

    [Fact]
    public async Task Evidence_comes_with_its_attempts()
    {
        using var json = await RenderAsync(new Sea());
        var tide = Evidence(json).GetProperty("Tide");

        Assert.Equal(["observedAt", "attempts", "value", "failure"], Keys(tide));
        Assert.Equal(4.25, tide.GetProperty("value").GetProperty("metres").GetDouble());
        Assert.Equal(JsonValueKind.Null, tide.GetProperty("failure").ValueKind);
        var attempt = Assert.Single(tide.GetProperty("attempts").EnumerateArray());
        Assert.Equal(["startedAt", "durationMs", "failure"], Keys(attempt));
        Assert.Equal(JsonValueKind.Null, attempt.GetProperty("failure").ValueKind);
    }

    [Fact]
    public async Task Secrets_in_evidence_are_erased_and_names_are_not()
    {
        const string Secret = "plantedSecret";
        var text = await (await Runs.OverAsync(new Sea { Secret = Secret })).ToJsonAsync();

        Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
        using var json = JsonDocument.Parse(text);
        var lighthouse = Evidence(json).GetProperty("Lighthouse").GetProperty("value");
        Assert.Equal("clear", Text(lighthouse, "remark"));
        Assert.Equal("", Text(lighthouse, "key-to-the-door"));
        Assert.Equal("""{"name":"Ida","password":"","keys":{}}""", JsonSerializer.Serialize(lighthouse.GetProperty("keeper")));
    }

    [Fact]
    public async Task Evidence_that_could_not_be_had_comes_with_its_failure()
    {
        using var json = await RenderAsync(new Sea());
        var weather = Evidence(json).GetProperty("Weather");

        Assert.Equal(JsonValueKind.Null, weather.GetProperty("value").ValueKind);
        var failure = weather.GetProperty("failure");
        Assert.Equal(["kind", "type", "code", "explanation", "evidence"], Keys(failure));
        Assert.Equal("denied", Text(failure, "kind"));
        Assert.Equal("Forecast", Text(failure, "type"));
        Assert.Equal("403", Text(failure, "code"));
        Assert.StartsWith("The weather station", Text(failure, "explanation"), StringComparison.Ordinal);
        Assert.Equal("denied", Text(Assert.Single(weather.GetProperty("attempts").EnumerateArray()).GetProperty("failure"), "kind"));
    }

    [Fact]
    public async Task Evidence_of_a_fan_out_is_an_array_with_subjects()
    {
        using var json = await RenderAsync(new Sea());
        var courses = Evidence(json).GetProperty("Course");

        Assert.Equal(["Drifter", "Flying Dutchman", "Nautilus"], courses.EnumerateArray().Select(course => Text(course, "subject")));
        Assert.All(courses.EnumerateArray(), course => Assert.Equal(["subject", "observedAt", "attempts", "value", "failure"], Keys(course)));
        Assert.Equal(270, courses[0].GetProperty("value").GetProperty("degrees").GetInt32());
        Assert.Equal("unavailable", Text(courses[1].GetProperty("failure"), "kind"));
    }

    [Fact]
    public async Task An_input_that_was_not_given_says_how_to_give_it()
    {
        using var json = await RenderAsync(new Sea());

        var failure = Evidence(json).GetProperty("Tug").GetProperty("failure");
        Assert.Equal("notConfigured", Text(failure, "kind"));
        Assert.Equal("Name the tug: --tug NAME.", Text(failure, "explanation"));
        Assert.Empty(Evidence(json).GetProperty("Tug").GetProperty("attempts").EnumerateArray());
    }

    [Fact]
    public async Task What_a_check_threw_is_named_and_not_quoted()
    {
        var text = await (await Runs.OverAsync(new Sea())).ToJsonAsync();

        Assert.Contains("InvalidOperationException", text, StringComparison.Ordinal);
        Assert.DoesNotContain("the secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_runs_over_the_same_evidence_give_the_same_bytes()
    {
        var (first, second) = (await Runs.OverAsync(new Sea()), await Runs.OverAsync(new Sea()));

        Assert.NotEqual(first.Run.Id, second.Run.Id);
        Assert.Equal(
            await first.ToJsonAsync(),
            (await second.ToJsonAsync()).Replace(second.Run.Id.ToString(), first.Run.Id.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_moments_of_a_run_are_those_of_its_clock()
    {
        using var json = await RenderAsync(new Sea());

        Assert.Equal("2026-11-16T08:30:00+00:00", Text(json.RootElement.GetProperty("run"), "startedAt"));
        Assert.Equal(0, json.RootElement.GetProperty("run").GetProperty("durationMs").GetDouble());
        Assert.Equal("live", Text(json.RootElement.GetProperty("run"), "source"));
        Assert.True(json.RootElement.GetProperty("run").GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task A_cancelled_run_is_not_complete()
    {
        using var cancellation = new CancellationTokenSource();
        var sea = new Sea { WhileTheWeatherIsAwaited = cancellation.Cancel };

        using var json = JsonDocument.Parse(await (await Runs.OverAsync(sea, Runs.Clock(), cancellation.Token, "HB1004")).ToJsonAsync());

        Assert.False(json.RootElement.GetProperty("run").GetProperty("complete").GetBoolean());
        Assert.Equal("cancelled", Text(Check(json, "HB1004"), "status"));
    }

    [Fact]
    public async Task A_run_out_of_time_is_not_complete()
    {
        var clock = Runs.Clock();
        var sea = new Sea { WhileTheWeatherIsAwaited = () => clock.Advance(Runs.Limit) };

        using var json = JsonDocument.Parse(await (await Runs.OverAsync(sea, clock, default, "HB1004")).ToJsonAsync());

        Assert.False(json.RootElement.GetProperty("run").GetProperty("complete").GetBoolean());
        Assert.Equal("timedOut", Text(Check(json, "HB1004"), "status"));
        Assert.Equal(Runs.Limit.TotalMilliseconds, json.RootElement.GetProperty("run").GetProperty("durationMs").GetDouble());
    }

    [Theory]
    [InlineData("\u001b[2J")]
    [InlineData("\u009b31m\u007f")]
    [InlineData("\"},\n\"status\": \"pass\"")]
    [InlineData("\u2028\u2029\u0085")]
    [InlineData("\u202e")]
    public async Task Controls_in_evidence_are_escaped_and_survive(string controls)
    {
        var text = await (await Runs.OverAsync(new Sea { Remark = controls }, "HB1001")).ToJsonAsync();

        Assert.DoesNotContain(text, character => (char.IsControl(character) && character != '\n') || character is '\u2028' or '\u2029' or '\u202e');
        using var json = JsonDocument.Parse(text);
        Assert.Equal(controls, Text(Evidence(json).GetProperty("Lighthouse").GetProperty("value"), "remark"));
    }

    [Fact]
    public async Task Half_a_character_in_evidence_spoils_nothing()
    {
        using var json = await RenderAsync(new Sea { Remark = "a\ud800b" });

        Assert.Equal("a\uFFFDb", Text(Evidence(json).GetProperty("Lighthouse").GetProperty("value"), "remark"));
    }

    [Fact]
    public async Task Letters_of_any_language_stay_readable()
        => Assert.Contains("ערפל", await (await Runs.OverAsync(new Sea { Remark = "ערפל" }, "HB1001")).ToJsonAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Lines_end_in_LF_and_the_file_in_one()
    {
        var text = await (await Runs.OverAsync(new Sea())).ToJsonAsync();

        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_only_writes_asynchronously_will_do()
    {
        await using var output = new AsynchronousStream();

        await new JsonReportRenderer().WriteAsync(await Runs.OverAsync(new Sea()), Rendering.Settings, output);

        Assert.True(output.Length > 0);
    }

    private static async Task<JsonDocument> RenderAsync(Sea sea) => JsonDocument.Parse(await (await Runs.OverAsync(sea)).ToJsonAsync());

    private static JsonElement Check(JsonDocument json, string id)
        => json.RootElement.GetProperty("checks").EnumerateArray().Single(check => Text(check, "id") == id);

    private static JsonElement Evidence(JsonDocument json) => json.RootElement.GetProperty("evidence");

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
