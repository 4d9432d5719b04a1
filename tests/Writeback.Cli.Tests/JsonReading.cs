using System.Text.Json;

namespace Writeback.Cli.Tests;

/// <summary>Finds things in a JSON report.</summary>
internal static class JsonReading
{
    public static JsonElement Check(this JsonElement report, string id)
        => report.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("id").GetString() == id);

    public static IEnumerable<JsonElement> FindingsOf(this JsonElement report, string id) => report.Check(id).GetProperty("findings").EnumerateArray();

    public static string TextOf(this JsonElement finding) => finding.GetProperty("message").GetProperty("text").GetString()!;

    public static string Statuses(this JsonElement report)
        => string.Join(' ', report.GetProperty("checks").EnumerateArray().Select(check => $"{check.GetProperty("id").GetString()}={check.GetProperty("status").GetString()}"));
}
