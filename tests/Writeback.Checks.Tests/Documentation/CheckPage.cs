using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Writeback.Sdk;

namespace Writeback.Checks.Tests.Documentation;

/// <summary>The page of a check, from what the catalogue knows.</summary>
internal static class CheckPage
{
    public static string Write(CheckRegistry registry, CheckDescriptor check)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {check.Id}: {check.Title}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Category {check.Category}, severity {Lower(check.DefaultSeverity)}, in code `{check.Name}`");
        page.Append(check.Tags.Count == 0 ? ".\n" : $", tags {string.Join(", ", check.Tags.Select(tag => $"`{tag}`"))}.\n");
        AppendList(page, "Needs", registry.GetInputs(check).Select(input => input.HowToConfigure ?? input.Name));
        AppendList(page, "Permissions", registry.GetPermissions(new CheckSelection([check.Id], [])).Select(required => $"{required.Permission.System}: `{required.Permission.Name}`"));
        AppendList(page, "Skipped where these fail", registry.GetRequired(check).Select(required => $"[{required.Id}]({required.Id}.md): {required.Title}"));
        AppendOptions(page, check, registry.GetOptions(check));
        page.Append("\n## Findings\n");
        foreach (var cure in registry.GetMessages(check).GroupBy(message => (message.Remedy, References: string.Join('\n', message.References))))
        {
            AppendFindings(page, [.. cure]);
        }

        page.Append(CultureInfo.InvariantCulture, $"\nRun it alone: `writeback check --select {check.Id}`. Change what it weighs: `--severity {check.Id}=warning`.\n");
        return page.ToString();
    }

    /// <summary>The table of all checks, a category after the other.</summary>
    public static string WriteIndex(CheckRegistry registry)
    {
        var page = new StringBuilder("# The checks\n\nWritten from the catalogue: `writeback list`, `writeback explain ID`.\n");
        foreach (var category in registry.Checks.GroupBy(check => check.Category, StringComparer.Ordinal).OrderBy(category => category.Min(check => check.Id), StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {category.Key}\n\n| id | what holds when it passes | severity |\n|---|---|---|\n");
            foreach (var check in category)
            {
                page.Append(CultureInfo.InvariantCulture, $"| [{check.Id}]({check.Id}.md) | {check.Title} | {Lower(check.DefaultSeverity)} |\n");
            }
        }

        return page.ToString();
    }

    private static void AppendList(StringBuilder page, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");
            page.AppendJoin("", all.Select(line => $"- {line}\n"));
        }
    }

    private static void AppendOptions(StringBuilder page, CheckDescriptor check, IReadOnlyList<CheckOption> options)
    {
        if (options.Count == 0)
        {
            return;
        }

        page.Append("\n## Options\n\n| key | default | |\n|---|---|---|\n");
        foreach (var option in options)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `checks:{check.Id}:{option.Name}` | {Code(ValueOf(option.Default))} | {option.Description} |\n");
        }
    }

    private static void AppendFindings(StringBuilder page, IReadOnlyList<FindingMessage> messages)
    {
        page.Append('\n');
        foreach (var message in messages)
        {
            page.Append(CultureInfo.InvariantCulture, $"- **{Lower(message.Status)}** `{message.Id}`: {message.GetOutline(CultureInfo.InvariantCulture)}\n");
        }

        if (messages[0].Remedy is { } remedy)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n  What helps: {remedy}\n");
        }

        page.AppendJoin("", messages[0].References.Select(reference => $"\n  <{reference}>\n"));
    }

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : $"`{text}`";

    private static string? ValueOf(object? value) => value is IEnumerable list and not string
        ? string.Join(", ", list.Cast<object?>().Select(ValueOf))
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static string Lower(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
