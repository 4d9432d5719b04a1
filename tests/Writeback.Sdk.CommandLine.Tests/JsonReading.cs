using System.Text.Json;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>Finds things in a JSON report.</summary>
internal static class JsonReading
{
    public static Dictionary<string, string?> StatusesById(this JsonElement report)
        => report.GetProperty("checks").EnumerateArray().ToDictionary(
            check => check.GetProperty("id").GetString()!, check => check.GetProperty("status").GetString());

    public static bool IsComplete(this JsonElement report) => report.GetProperty("run").GetProperty("complete").GetBoolean();
}
