using NJsonSchema;

namespace Writeback.Cli.Tests;

/// <summary>The schemas that are shipped beside the tool.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("report")]
    [InlineData("config")]
    [InlineData("evidence")]
    public async Task What_is_shipped_is_what_the_tool_prints(string name)
    {
        var file = Path.GetFullPath(Path.Combine(ExportCopy.Sample, "..", "..", "..", "src", "Writeback.Cli", "schemas", $"{name}.json"));
        var printed = await Tool.RunAsync("schema", name);

        Assert.True(
            printed.Output == (File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : ""),
            $"{file} is not what the tool prints. Review the difference, and write it anew: writeback schema {name} > {file}");
    }

    [Fact]
    public async Task A_report_of_the_real_pack_is_as_the_schema_says()
    {
        var schema = await JsonSchema.FromJsonAsync((await Tool.RunAsync("schema", "report")).Output);

        Assert.Empty(schema.Validate((await Tool.CheckAsync(ExportCopy.Sample, "--format", "json")).Output).Select(fault => fault.ToString()));
    }
}
