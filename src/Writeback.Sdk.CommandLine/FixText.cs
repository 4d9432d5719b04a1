using System.Globalization;
using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary>What a fix would do, and what came of it, as text for people.</summary>
internal static class FixText
{
    public static string List(IReadOnlyList<Fix> fixes)
    {
        var rows = fixes.Select(fix => (Ids: string.Join(", ", fix.Checks), fix.Title)).ToList();
        var width = rows.Select(row => row.Ids.Length).DefaultIfEmpty(0).Max();
        return string.Concat(rows.Select(row => Words($"{row.Ids.PadRight(width)}  {row.Title}")));
    }

    public static string Preview(Fix fix, string id, FixPlan plan)
    {
        var text = new StringBuilder(Words($"{id}  {fix.Title}"));
        for (var index = 0; index < plan.Steps.Count; index++)
        {
            Append(text, index + 1, plan.Steps[index]);
        }

        text.Append(plan.Steps.Count > 0 ? "\n" : "");
        foreach (var remark in plan.Remarks)
        {
            text.Append(Words(remark));
        }

        return text.ToString();
    }

    public static string After(CheckOutcome outcome)
    {
        var text = new StringBuilder(Words(Texts.FixNow(outcome.Check.Id, StatusNames.Of(outcome.Status, CultureInfo.CurrentUICulture))));
        foreach (var finding in outcome.Findings)
        {
            text.Append(Words($"  {(finding.Subject is { } subject ? $"{subject}: " : "")}{finding.GetText(CultureInfo.CurrentUICulture)}"));
        }

        return text.Append(outcome.Failed ? Words(Texts.FixSlow) : "").ToString();
    }

    /// <summary>One line. Names come from strangers: what would move the cursor or change the terminal is shown, not sent.</summary>
    public static string Line(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(character => char.IsControl(character) ? '\uFFFD' : character)) + "\n";

    /// <summary>A line of words, which may be written from right to left around the names in it. Exact lines stay as they are, to be copied.</summary>
    public static string Words(LocalizableText text) => Wording.Of(Line(text.ToString()));

    private static void Append(StringBuilder text, int number, FixStep step)
    {
        text.Append('\n').Append(Line(string.Create(CultureInfo.InvariantCulture, $"{number}. {step.Subject}")));
        foreach (var change in step.Changes)
        {
            text.Append(Line($"   {Mark(change.Kind)} {change.Exact}"));
            text.Append(change.Meaning is { } meaning ? Words($"     {meaning}") : "");
        }

        Append(text, Texts.FixEquivalents, step.Commands.Select(Line));
        Append(text, Texts.FixConsequences, step.Consequences.Select(Words));
        text.Append(step.Obstacle is { } obstacle ? Words($"   {Texts.FixElsewhere(obstacle)}") : "");
    }

    private static void Append(StringBuilder text, LocalizableText title, IEnumerable<string> lines)
    {
        var rest = string.Concat(lines.Select(line => $"     {line}"));
        text.Append(rest.Length > 0 ? $"   {title}\n{rest}" : "");
    }

    private static char Mark(FixChangeKind kind) => kind switch
    {
        FixChangeKind.Add => '+',
        FixChangeKind.Remove => '-',
        _ => '>',
    };
}
