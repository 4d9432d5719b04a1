using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>permissions</c>: the least that the selected checks need, per system.</summary>
internal static class PermissionsCommand
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n" };

    public static Command Create(CheckRegistry registry, CheckAppConsole console)
    {
        var selection = new SelectionOptions();
        var format = new FormatOption("text", "json");
        var command = new Command("permissions", Texts.PermissionsCommand.ToString());
        selection.AddTo(command);
        command.Options.Add(format.Option);
        command.SetAction((result, _) =>
        {
            var permissions = registry.GetPermissions(selection.Read(result, registry));
            console.Write(format.Read(result) == "json" ? RenderJson(permissions) : Render(permissions));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Render(IReadOnlyList<RequiredPermission> permissions)
    {
        if (permissions.Count == 0)
        {
            return $"{Texts.NoPermissions}\n";
        }

        var text = new StringBuilder();
        foreach (var system in permissions.GroupBy(required => required.Permission.System, StringComparer.Ordinal))
        {
            var width = system.Max(required => required.Permission.Name.Length);
            text.Append(text.Length == 0 ? "" : "\n").Append(system.Key).Append('\n');
            foreach (var required in system)
            {
                var checks = required.Checks.Select(check => check.Id).ToList();
                var grant = required.Permission.Grant switch
                {
                    PermissionGrant.Application => Texts.PermissionOfApplication(checks),
                    PermissionGrant.Delegated => Texts.PermissionDelegated(checks),
                    _ => Texts.PermissionFor(checks),
                };
                text.Append("  ").Append(required.Permission.Name.PadRight(width)).Append("  ").Append(grant).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string RenderJson(IReadOnlyList<RequiredPermission> permissions)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Format))
        {
            writer.WriteStartArray();
            foreach (var required in permissions)
            {
                writer.WriteStartObject();
                writer.WriteString("system", required.Permission.System);
                writer.WriteString("name", required.Permission.Name);
                writer.WriteString("grant", JsonNamingPolicy.CamelCase.ConvertName(required.Permission.Grant.ToString()));
                writer.WriteStartArray("checks");
                foreach (var check in required.Checks)
                {
                    writer.WriteStringValue(check.Id);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(output.ToArray()) + "\n";
    }
}
