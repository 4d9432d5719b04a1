using System.CommandLine;
using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>The section <c>targets</c> of the configuration: options of <c>check</c> that are written down rather than typed.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string? _scene;
    private string[]? _props;
    private bool _isLoud;
    private string? _stage;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_down_counts_as_if_it_were_typed()
    {
        var answer = await CheckAsync("""{ "targets": { "propRoom": ["skull", "--crown", "spade=1"], "isLoud": true, "theScene": "quiet" } }""");

        Assert.Equal(ExitCode.Success, answer.ExitCode);
        Assert.Equal(["skull", "--crown", "spade=1"], _props!);
        Assert.Equal((true, "quiet", "main"), (_isLoud, _scene, _stage));
    }

    [Fact]
    public async Task What_is_typed_goes_before_what_is_written_down()
    {
        await CheckAsync("""{ "targets": { "propRoom": ["skull"], "isLoud": true, "theScene": "quiet", "stage": "side" } }""",
            "--prop-room", "crown", "--is-loud", "false", "--the-scene", "grave");

        Assert.Equal(["crown"], _props!);
        Assert.Equal((false, "grave", "side"), (_isLoud, _scene, _stage));
    }

    [Fact]
    public async Task Lists_of_more_than_ten_keep_their_order()
    {
        var props = Enumerable.Range(0, 12).Select(index => $"prop{index}").ToArray();

        await CheckAsync(JsonSerializer.Serialize(new { targets = new { propRoom = props } }));

        Assert.Equal(props, _props);
    }

    [Theory]
    [InlineData("""{ "targets": { "propRom": "skull" } }""", "16: targets:propRom is no target. Did you mean propRoom? The targets are scene, propRoom, isLoud, theScene, stage.")]
    [InlineData("""{ "targets": { "theScene": ["quiet", "grave"] } }""", "16: targets:theScene is not a single value.")]
    [InlineData("""{ "targets": { "propRoom": { "a": { "b": 1 } } } }""", "16: targets:propRoom is not a text, a number, true or false.")]
    [InlineData("""{ "targets": { "isLoud": "hunter2" } }""", "16: targets:isLoud is not what --is-loud takes.")]
    [InlineData("""{ "targets": { "burnTheHouse": true } }""", "16: targets:burnTheHouse is no target.")]
    [InlineData("""{ "targets": "quiet" }""", "3: targets is not an object.")]
    public async Task What_cannot_be_a_target_is_refused_where_it_stands(string json, string complaint)
    {
        var answer = await CheckAsync(json);

        Assert.Equal(ExitCode.InvalidCommand, answer.ExitCode);
        Assert.Contains($"theatre.json, line 1, column {complaint}", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_lists_them()
    {
        var schema = JsonElement.Parse((await Create().RunAsync("schema", "config")).Output).GetProperty("properties").GetProperty("targets");

        Assert.Equal(["scene", "propRoom", "isLoud", "theScene", "stage"], schema.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["string", "array", "boolean", "string", "string"], schema.GetProperty("properties").EnumerateObject().Select(member => member.Value.GetProperty("type").GetString()));
    }

    private Task<Answer> CheckAsync(string json, params string[] args)
    {
        File.WriteAllText(_folder.PathOf("theatre.json"), json);
        return Create().RunAsync(["check", "--scene", "quiet", "--format", "json", .. args]);
    }

    private Theatre Create() => new()
    {
        Folder = _folder.Path,
        Configure = app =>
        {
            app.Inputs.Add(new InputOption<string[]>(new Option<string[]?>("--prop-room"), (props, _, _) => Take(() => _props = props)));
            app.Inputs.Add(new InputOption<bool>(new Option<bool>("--is-loud"), (isLoud, _, _) => Take(() => _isLoud = isLoud)));
            app.Inputs.Add(new InputOption<string>(new Option<string?>("--the-scene"), (scene, _, _) => Take(() => _scene = scene)));
            app.Inputs.Add(new InputOption<string>(
                new Option<string?>("--stage") { DefaultValueFactory = _ => "main" }, (stage, _, _) => Take(() => _stage = stage)));
            app.Inputs.Add(new InputOption<bool>(new Option<bool>("--burn-the-house"), (_, _, _) => Task.CompletedTask) { CommandLineOnly = true });
        },
    };

    private static Task Take(Action take)
    {
        take();
        return Task.CompletedTask;
    }
}
