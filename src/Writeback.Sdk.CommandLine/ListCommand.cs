using System.CommandLine;
using System.Globalization;
using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>list</c>: the catalogue, a line a check.</summary>
internal static class ListCommand
{
    public static Command Create(CheckRegistry registry, CheckAppConsole console)
    {
        var options = new SelectionOptions();
        var command = new Command("list", Texts.ListCommand.ToString());
        var format = new FormatOption("text", "json");
        options.AddTo(command);
        command.Options.Add(format.Option);
        command.SetAction((result, _) =>
        {
            var selection = options.Read(result, registry);
            console.Write(format.Read(result) == "json" ? RenderJson(registry, selection) : Render(registry, selection));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Render(CheckRegistry registry, CheckSelection selection)
    {
        var checks = registry.Checks.Where(selection.Includes).ToList();
        var (id, category) = (Width(checks, check => check.Id), Width(checks, check => check.GetCategory(CultureInfo.CurrentUICulture)));
        var text = new StringBuilder();
        foreach (var check in checks)
        {
            text.Append(check.Id.PadRight(id)).Append("  ")
                .Append(SeverityNames.Of(check.DefaultSeverity).PadRight(SeverityNames.Width)).Append("  ")
                .Append(check.GetCategory(CultureInfo.CurrentUICulture).PadRight(category)).Append("  ")
                .Append(check.GetTitle(CultureInfo.CurrentUICulture)).Append('\n');
        }

        return text.ToString();
    }

    private static string RenderJson(CheckRegistry registry, CheckSelection selection)
    {
        using var output = new MemoryStream();
        JsonCatalogue.Write(output, registry, selection, CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }

    private static int Width(List<CheckDescriptor> checks, Func<CheckDescriptor, string> column) => checks.Select(check => column(check).Length).DefaultIfEmpty().Max();
}
