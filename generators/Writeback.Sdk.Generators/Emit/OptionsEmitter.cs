using System.Globalization;

namespace Writeback.Sdk.Generators;

/// <summary>Writes how the options of checks are read from configuration: typed, validated, without reflection.</summary>
internal static class OptionsEmitter
{
    private const string Signature = $"object? ReadOptions(int check, {KnownNames.CompilerServices}OptionsReader reader)";

    public static void Write(SourceWriter writer, RegistryModel registry)
    {
        var records = registry.Checks
            .SelectMany(check => check.Parameters)
            .Select(parameter => parameter.Options)
            .OfType<OptionsModel>()
            .GroupBy(options => options.FullName, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(options => options.FullName, StringComparer.Ordinal)
            .ToList();
        if (records.Count == 0)
        {
            return;
        }

        writer.Line().Line($"protected override {Signature} => check switch").Open();
        for (var index = 0; index < registry.Checks.Count; index++)
        {
            if (registry.Checks[index].Parameters.FirstOrDefault(parameter => parameter.Options is not null)?.Options is { } options)
            {
                var record = records.FindIndex(candidate => candidate.FullName == options.FullName);
                writer.Line(FormattableString.Invariant($"{index} => ReadOptions{record}(reader),"));
            }
        }

        writer.Line("_ => null,").Close("};");
        for (var record = 0; record < records.Count; record++)
        {
            WriteRecord(writer, record, records[record]);
        }
    }

    private static void WriteRecord(SourceWriter writer, int record, OptionsModel options)
    {
        writer
            .Line()
            .Line($"private static {options.FullName} ReadOptions{record.ToString(CultureInfo.InvariantCulture)}({KnownNames.CompilerServices}OptionsReader reader)")
            .Open()
            .Line($"var defaults = reader.Defaults(new {options.FullName}());")
            .Line("return reader.Read(defaults with")
            .Open();
        foreach (var option in options.Options)
        {
            var name = SymbolReading.Escape(option.Name);
            var rules = string.Concat(option.Rules.Select(rule => ", " + rule));
            writer.Line($"{name} = reader.Value({GeneratedCode.Literal(option.Name)}, defaults.{name}, {option.Format}, {GeneratedCode.Literal(option.Description)}{rules}),");
        }

        writer.Close("});").Close();
    }
}
