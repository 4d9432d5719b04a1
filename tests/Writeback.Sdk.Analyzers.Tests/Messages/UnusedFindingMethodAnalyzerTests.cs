using Verify = Writeback.Sdk.Analyzers.Tests.Verify<Writeback.Sdk.Analyzers.UnusedFindingMethodAnalyzer>;

namespace Writeback.Sdk.Analyzers.Tests.Messages;

public sealed class UnusedFindingMethodAnalyzerTests
{
    [Theory]
    [InlineData("public Finding Evaluate() => Yes(1);")]
    [InlineData("public Finding Evaluate() { return Local(); Finding Local() => IsSeen.Yes(1); }")]
    [InlineData("public System.Collections.Generic.IEnumerable<Finding> Evaluate() => System.Linq.Enumerable.Select(new[] { 1 }, Yes);")]
    [InlineData("public Finding? Evaluate() => Inner.Any(); private static class Inner { public static Finding Any() => Yes(1); }")]
    public Task A_finding_that_is_called_is_fine(string members)
        => Verify.SilentAsync(Check(members, "private"));

    [Fact]
    public Task A_finding_that_is_called_in_another_part_is_fine()
        => Verify.SilentAsync(Check("", "private") + "\npublic sealed partial class IsSeen { public Finding Evaluate() => Yes(1); }");

    [Fact]
    public Task A_finding_that_nobody_calls_is_reported()
        => Verify.ReportedAsync(
            Check("public Finding? Evaluate() => null;", "private", "{|#0:Yes|}"),
            Verify.Message("The check 'IsSeen' never uses its finding 'Yes'"));

    [Fact]
    public Task To_name_it_is_not_to_use_it()
        => Verify.ReportedAsync(Check("public Finding? Evaluate() => null; private const string Name = nameof(Yes);", "private", "[|Yes|]"));

    [Fact]
    public Task Another_class_may_call_what_is_not_private()
        => Verify.SilentAsync(Check("public Finding? Evaluate() => null;", "internal"));

    private static string Check(string members, string accessibility, string name = "Yes")
        => $$"""
        using Writeback.Sdk;

        [Check("C1", "Title")]
        public sealed partial class IsSeen
        {
            {{members}}

            [Pass("{count}.")]
            {{accessibility}} static partial Finding {{name}}(int count);
        }
        """;
}
