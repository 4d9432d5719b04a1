using System.Collections;
using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>explain ID</c>: a page on one check.</summary>
internal static class ExplainCommand
{
    public static Command Create(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
    {
        var id = new Argument<string>("ID") { Description = "The check's id." };
        var command = new Command("explain", "Explains one check: what it asks, what it needs, what it can say and what helps.") { id };
        command.SetAction((result, _) =>
        {
            var word = result.GetValue(id) ?? "";
            var check = registry.Find(word)
                ?? throw new InvalidInputException($"No check has the id {word}.{NearestWord.Ask(word, registry.Checks.Select(known => known.Id))} '{app.Name} list' shows them all.");
            console.Write(Render(registry, check));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Render(CheckRegistry registry, CheckDescriptor check)
    {
        var text = new StringBuilder();
        text.Append(check.Id).Append("  ").Append(check.Title).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{check.Category}, severity {SeverityNames.Of(check.DefaultSeverity)}, name {check.Name}\n");
        if (check.Tags.Count > 0)
        {
            text.Append("Tags: ").AppendJoin(", ", check.Tags).Append('\n');
        }

        var needs = registry.GetInputs(check);
        if (needs.Count > 0)
        {
            text.Append("\nNeeds\n");
            foreach (var input in needs)
            {
                text.Append("  ").Append(input.HowToConfigure).Append('\n');
            }
        }

        AppendOptions(text, check, registry.GetOptions(check));
        var requires = registry.GetRequired(check);
        if (requires.Count > 0)
        {
            text.Append("\nSkipped where these fail\n");
            foreach (var required in requires)
            {
                text.Append("  ").Append(required.Id).Append("  ").Append(required.Title).Append('\n');
            }
        }

        text.Append("\nFindings\n");
        foreach (var cure in registry.GetMessages(check).GroupBy(message => (message.Remedy, References: string.Join('\n', message.References))))
        {
            AppendFindings(text, cure);
        }

        return text.ToString();
    }

    private static void AppendOptions(StringBuilder text, CheckDescriptor check, IReadOnlyList<CheckOption> options)
    {
        if (options.Count == 0)
        {
            return;
        }

        text.Append("\nOptions\n");
        foreach (var option in options)
        {
            text.Append(CultureInfo.InvariantCulture, $"  checks:{check.Id}:{option.Name}")
                .Append(ValueOf(option.Default) is { Length: > 0 } value ? $" = {value}" : "")
                .Append(option.Description is { } description ? $"  {description}" : "")
                .Append('\n');
        }
    }

    private static string? ValueOf(object? value) => value is IEnumerable list and not string
        ? $"[{string.Join(", ", list.Cast<object?>().Select(ValueOf))}]"
        : Convert.ToString(value, CultureInfo.InvariantCulture);

    /// <summary>Findings with one cure, and the cure once.</summary>
    private static void AppendFindings(StringBuilder text, IEnumerable<FindingMessage> messages)
    {
        FindingMessage? last = null;
        foreach (var message in messages)
        {
            text.Append("  ").Append(StatusName(message.Status)).Append("  ").Append(message.Id).Append(": ").Append(message.Template).Append('\n');
            last = message;
        }

        if (last?.Remedy is { } remedy)
        {
            text.Append("    → ").Append(remedy).Append('\n');
        }

        foreach (var reference in last?.References ?? [])
        {
            text.Append("    ").Append(reference).Append('\n');
        }
    }

    private static string StatusName(CheckStatus status) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
