namespace Writeback.Sdk.Tests;

/// <summary>Severities by id, tag and category.</summary>
public sealed class SeverityRuleTests
{
    [Theory]
    [InlineData("Category", Severity.Info)]
    [InlineData("CATEGORY tag", Severity.Warning)]
    [InlineData("category Tag other", Severity.Error)]
    [InlineData("category tag other t0001", Severity.None)]
    [InlineData("unrelated", Severity.Error)]
    public void An_id_outranks_a_tag_and_a_tag_outranks_a_category(string words, Severity expected)
    {
        var configured = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase)
        {
            ["category"] = Severity.Info,
            ["tag"] = Severity.Warning,
            ["other"] = Severity.Error,
            ["T0001"] = Severity.None,
            ["unrelated"] = Severity.Info,
        };
        var given = new Dictionary<string, Severity>(words.Split(' ').Select(word => KeyValuePair.Create(word, configured[word])), StringComparer.OrdinalIgnoreCase);
        var check = new CheckDescriptor(default!, 0, "T0001", "Check", "Category", Severity.Error, "It holds", ["tag", "other"], [], [], false);

        Assert.Equal(expected, SeverityRules.Resolve(check, given));
    }
}
