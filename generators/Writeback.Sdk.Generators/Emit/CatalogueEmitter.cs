using System.Globalization;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Writes the catalogue: a line a record, fields separated by tabs. The SDK's <c>PackCatalogue</c> documents the format and reads it.
/// </summary>
internal static class CatalogueEmitter
{
    public static void Write(SourceWriter writer, RegistryModel registry, Dictionary<string, int> slots)
    {
        var lines = Lines(registry, slots).ToList();
        if (lines.Count == 0)
        {
            // A raw string must have a line. A pack starts empty: its author writes it before the first check, or after.
            writer.Line("private const string Catalogue = \"\";").Line();
            return;
        }

        WriteText(writer, "private const string Catalogue =", lines);
    }

    /// <summary>Titles, categories and inputs in other languages; the SDK's <c>PackTexts</c> reads them.</summary>
    public static void WriteTranslations(SourceWriter writer, RegistryModel registry)
    {
        if (registry.Texts.Count > 0)
        {
            WriteText(writer, "protected override string Translations =>", registry.Texts.Select(text => Record(text.Culture, text.Key, text.Text)).ToList());
        }
    }

    public static void WriteText(SourceWriter writer, string declaration, List<string> lines)
    {
        var quotes = Quotes(lines);
        writer.Line($"{declaration} {quotes}");
        foreach (var line in lines)
        {
            writer.RawLine(line);
        }

        writer.RawLine(quotes + ";").Line();
    }

    private static IEnumerable<string> Lines(RegistryModel registry, Dictionary<string, int> slots)
    {
        foreach (var evidence in registry.Evidence)
        {
            yield return Record("E", evidence.Name, evidence.HowToConfigure ?? "", evidence.HowToConfigure is null ? "e" : "i");
        }

        foreach (var probe in registry.Probes)
        {
            var provides = Number(slots[probe.Provides.FullName]) + (probe.ProvidesList ? "*" : "");
            var policy = probe.Policy;
            yield return Record(
                "P",
                probe.Name,
                provides,
                policy.Target ?? "",
                Number(policy.MaxRetries),
                policy.RetryDelay ?? "",
                policy.AttemptTimeout ?? "",
                policy.TotalTimeout ?? "",
                Number(policy.FailuresBeforeBreaking),
                Uses(probe.Parameters, slots),
                probe.Replaces ?? "",
                string.Join(",", probe.Permissions.Select(Permission)));
        }

        foreach (var check in registry.Checks)
        {
            yield return Record(
                "C",
                check.Id,
                check.Name,
                check.Category,
                check.Severity,
                check.Title,
                string.Join(",", check.Tags),
                string.Join(",", check.Requires.Select(required => IdOf(required, registry))),
                Uses(check.Parameters, slots),
                check.Parameters.Any(parameter => parameter.Form == ParameterForm.Options) ? "o" : "");
        }
    }

    private static string IdOf(RequiredCheck required, RegistryModel registry)
        => required.IsForeign ? required.Id : registry.Checks.FirstOrDefault(check => check.FullName == required.FullName)?.Id ?? required.Id;

    private static string Permission(PermissionModel permission)
        => permission.Grant.Length == 0 ? $"{Part(permission.System)}={Part(permission.Name)}" : $"{Part(permission.System)}={Part(permission.Name)}={permission.Grant}";

    /// <summary>A part of a permission, without the characters that part permissions.</summary>
    private static string Part(string text) => text.Replace(',', ' ').Replace('=', ' ');

    private static string Uses(IEnumerable<ParameterModel> parameters, Dictionary<string, int> slots)
        => string.Join(
            ",",
            parameters.Where(parameter => parameter.Evidence is not null).Select(parameter => Letter(parameter.Form) + Number(slots[parameter.Evidence!.FullName])));

    private static string Letter(ParameterForm form) => form switch
    {
        ParameterForm.Value => "v",
        ParameterForm.Observation => "o",
        ParameterForm.List => "l",
        ParameterForm.Observations => "m",
        ParameterForm.Each => "e",
        _ => "x",
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>One line. Empty fields at its end go without saying.</summary>
    public static string Record(params string[] fields) => string.Join("\t", fields.Select(Field)).TrimEnd('\t');

    private static string Field(string field) => field.Replace('\t', ' ').Replace("\r", "").Replace('\n', ' ');

    /// <summary>A raw string delimiter that no line contains.</summary>
    private static string Quotes(List<string> lines)
    {
        var longest = 2;
        foreach (var line in lines)
        {
            var run = 0;
            foreach (var character in line)
            {
                run = character == '"' ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return new string('"', longest + 1);
    }
}
