using Writeback.Sdk.Reports.Tests.Browser;

namespace Writeback.Samples.Tests;

/// <summary>The program jq.</summary>
internal static class Jq
{
    private static readonly Lazy<string?> Problem = new(() => LabPrograms.Install(("jq", ["jq"])));

    /// <summary>Why it cannot be had here; null when it can.</summary>
    public static string? WhyNot => Problem.Value;
}
