namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>All fixes at once, over several documents, come to what they come to one by one.</summary>
public sealed class FixAllTests
{
    public static TheoryData<string> Cases => [.. FixAllCases.All.Select(item => item.Name)];

    public static TheoryData<string> Fixes => [.. Components.Fixes.Select(fix => fix.GetType().Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task At_once_is_the_same_as_one_by_one(string name)
    {
        var found = FixAllCases.All.Single(item => item.Name == name);
        return found.Verify(found);
    }

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Every_fix_is_tried_over_two_documents(string fix)
        => Assert.Contains(FixAllCases.All, item => item.Fix.Name == fix && item.Sources.Count(source => source.Before.Contains("[|", StringComparison.Ordinal)) >= 2);
}
