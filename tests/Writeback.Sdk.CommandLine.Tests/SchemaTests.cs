using System.IO.Compression;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary><c>schema</c>: what the schemas say is what the tool writes, and what it takes.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quiet")]
    [InlineData("grave=fail mild=warn")]
    [InlineData("grave=fail mild=fail", "--skip", "TP1001")]
    [InlineData(null)]
    public async Task Reports_are_as_the_schema_says_and_have_no_member_that_it_does_not_know(string? scene, params string[] args)
    {
        var baseline = _folder.PathOf("before.json");
        string[] given = scene is null ? args : ["--scene", scene, .. args];
        await Theatre.PlayAsync(["check", .. given, "--format", $"json={baseline}"]);
        var schema = await StrictSchemaAsync("report");

        foreach (var answer in new[]
        {
            await Theatre.PlayAsync(["check", .. given, "--format", "json"]),
            await Theatre.PlayAsync(["check", .. given, "--format", "json", "--baseline", baseline]),
        })
        {
            Assert.Empty(schema.Validate(answer.Output).Select(fault => fault.ToString()));
        }
    }

    [Fact]
    public async Task Suppressed_findings_are_as_the_schema_says()
    {
        using var theatre = new ConfiguredTheatre().With("""{ "suppressions": [{ "id": "TP1001", "justification": "Known.", "expires": "2999-12-31" }, { "id": "TP1002", "justification": "Known." }] }""");

        var answer = await theatre.CheckAsync("--scene", "grave=fail");

        Assert.Empty((await StrictSchemaAsync("report")).Validate(answer.Output).Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task The_files_of_a_bundle_are_as_the_schema_says()
    {
        var bundle = _folder.PathOf("play.zip");
        await Theatre.PlayAsync("collect", "--output", bundle, "--scene", "quiet");
        var schema = await StrictSchemaAsync("evidence");

        using var archive = ZipFile.OpenRead(bundle);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != "manifest.json"))
        {
            using var reader = new StreamReader(entry.Open());
            var faults = schema.Definitions[Path.GetFileNameWithoutExtension(entry.Name)].Validate(await reader.ReadToEndAsync());
            Assert.Empty(faults.Select(fault => fault.ToString()));
        }
    }

    [Theory]
    [InlineData("""{ "$schema": "theatre.schema.json", "maxParallelism": 4, "runTimeout": "00:01:00", "checkTimeout": "00:00:00.5" }""")]
    [InlineData("""{ "severities": { "TP1001": "info", "Structure": "none", "quick": "error" } }""")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001", "subject": "a*", "justification": "Known.", "owner": "us", "expires": "2027-01-31" }] }""")]
    [InlineData("""{ "checks": { "TP1002": { "maxLength": 3, "words": ["a"] } }, "probes": { "PlayProbe": { "maxRetries": 0, "retryDelay": "00:00:01" } } }""")]
    public async Task What_the_tool_takes_the_schema_takes(string json)
    {
        using var theatre = new ConfiguredTheatre().With(json);

        Assert.NotEqual(ExitCode.InvalidCommand, (await theatre.CheckAsync("--scene", "quiet")).ExitCode);
        Assert.Empty((await SchemaAsync("config")).Validate(json).Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("""{ "maxParallelism": 0 }""")]
    [InlineData("""{ "maxParallelism": "many" }""")]
    [InlineData("""{ "runTimeout": "90" }""")]
    [InlineData("""{ "unknown": 1 }""")]
    [InlineData("""{ "severities": { "TP1001": "fatal" } }""")]
    [InlineData("""{ "severities": { "TP9999": "info" } }""")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001" }] }""")]
    [InlineData("""{ "suppressions": [{ "id": "TP1001", "justification": "Known.", "until": "2027-01-31" }] }""")]
    [InlineData("""{ "checks": { "TP1002": { "maxLength": 0 } } }""")]
    [InlineData("""{ "checks": { "TP1002": { "maxLenght": 3 } } }""")]
    [InlineData("""{ "probes": { "PlayProbe": { "maxRetries": 101 } } }""")]
    public async Task What_the_tool_refuses_the_schema_refuses(string json)
    {
        using var theatre = new ConfiguredTheatre().With(json);

        Assert.Equal(ExitCode.InvalidCommand, (await theatre.CheckAsync("--scene", "quiet")).ExitCode);
        Assert.NotEmpty((await SchemaAsync("config")).Validate(json));
    }

    [Fact]
    public async Task An_unknown_schema_is_refused() => Assert.Contains("Did you mean config?", (await Theatre.PlayAsync("schema", "confg")).Refusal(), StringComparison.Ordinal);

    private static async Task<JsonSchema> SchemaAsync(string name) => await JsonSchema.FromJsonAsync((await Theatre.PlayAsync("schema", name)).Output);

    /// <summary>The schema as it would be if nothing might ever be added: readers of a report have to pass over what is new, its tests have not.</summary>
    private static async Task<JsonSchema> StrictSchemaAsync(string name)
    {
        var schema = JsonNode.Parse((await Theatre.PlayAsync("schema", name)).Output)!;
        Close(schema);
        return await JsonSchema.FromJsonAsync(schema.ToJsonString());
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members)
                {
                    Close(member);
                }

                if (members["properties"] is JsonObject { Count: > 0 } && members["additionalProperties"] is null)
                {
                    members["additionalProperties"] = false;
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Close(item);
                }

                break;
        }
    }
}
