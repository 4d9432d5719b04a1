using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers.Tests.Robustness;

/// <summary>What a rule says does not depend on who builds.</summary>
public sealed class CultureTests
{
    [Fact]
    public async Task Every_rule_is_broken_in_the_sample()
        => Assert.Empty(Components.RuleIds.Except((await DiagnoseAsync(CultureInfo.InvariantCulture)).Select(diagnostic => diagnostic.Id)));

    // Finnish writes a minus of its own, Turkish has an i without a dot, Arabic has other digits and calendars.
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Rules_say_the_same_in_every_culture(string culture)
    {
        var expected = await DiagnoseAsync(CultureInfo.InvariantCulture);
        var found = await DiagnoseAsync(new CultureInfo(culture));
        Assert.Equal(Lines(expected, CultureInfo.InvariantCulture), Lines(found, new CultureInfo(culture)));
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(CultureInfo culture)
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            // Flows to the threads that the compiler starts.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return await Sins.Compile().WithAnalyzers(Components.Analyzers, Sins.Options).GetAnalyzerDiagnosticsAsync();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    private static IEnumerable<string> Lines(ImmutableArray<Diagnostic> diagnostics, CultureInfo culture)
        => diagnostics
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan()} {diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(culture)} {string.Join(' ', diagnostic.Properties.Values)}")
            .Order(StringComparer.Ordinal);
}
