using System.Globalization;
using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary>What a fix would do, and what came of it, as text for people.</summary>
internal static class FixText
{
    public static string List(IReadOnlyList<Fix> fixes)
    {
        var rows = fixes.Select(fix => (Ids: string.Join(", ", fix.Checks), fix.Title)).ToList();
        var width = rows.Select(row => row.Ids.Length).DefaultIfEmpty(0).Max();
        return string.Concat(rows.Select(row => Line($"{row.Ids.PadRight(width)}  {row.Title}")));
    }

    public static string Preview(Fix fix, string id, FixPlan plan)
    {
        var text = new StringBuilder(Line($"{id}  {fix.Title}"));
        for (var index = 0; index < plan.Steps.Count; index++)
        {
            Append(text, index + 1, plan.Steps[index]);
        }

        text.Append(plan.Steps.Count > 0 ? "\n" : "");
        foreach (var remark in plan.Remarks)
        {
            text.Append(Line(remark));
        }

        return text.ToString();
    }

    public static string After(CheckOutcome outcome)
    {
        var text = new StringBuilder(Line($"{outcome.Check.Id} now: {Name(outcome.Status)}"));
        foreach (var finding in outcome.Findings)
        {
            text.Append(Line($"  {(finding.Subject is { } subject ? $"{subject}: " : "")}{finding.GetText(CultureInfo.CurrentUICulture)}"));
        }

        return text.Append(outcome.Failed ? "A change may take a while to arrive everywhere: check again later.\n" : "").ToString();
    }

    /// <summary>One line. Names come from strangers: what would move the cursor or change the terminal is shown, not sent.</summary>
    public static string Line(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '\uFFFD' : character)) + "\n";

    private static void Append(StringBuilder text, int number, FixStep step)
    {
        text.Append('\n').Append(Line(string.Create(CultureInfo.InvariantCulture, $"{number}. {step.Subject}")));
        foreach (var change in step.Changes)
        {
            text.Append(Line($"   {Mark(change.Kind)} {change.Exact}"));
            text.Append(change.Meaning is { } meaning ? Line($"     {meaning}") : "");
        }

        Append(text, "The same by other means:", step.Commands);
        Append(text, "What it brings with it:", step.Consequences);
        text.Append(step.Obstacle is { } obstacle ? Line($"   Not from here: {obstacle}") : "");
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<string> lines)
    {
        text.Append(lines.Count > 0 ? $"   {title}\n" : "");
        foreach (var line in lines)
        {
            text.Append(Line($"     {line}"));
        }
    }

    private static char Mark(FixChangeKind kind) => kind switch
    {
        FixChangeKind.Add => '+',
        FixChangeKind.Remove => '-',
        _ => '>',
    };

    private static string Name(CheckStatus status) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
