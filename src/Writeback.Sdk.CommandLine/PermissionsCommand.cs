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
        var format = new FormatOption("text", "json", "powershell");
        var kind = new Option<string?>("--as") { Description = Texts.AsOption.ToString(), HelpName = "app|delegated" };
        var command = new Command("permissions", Texts.PermissionsCommand.ToString());
        selection.AddTo(command);
        command.Options.Add(kind);
        command.Options.Add(format.Option);
        command.SetAction((result, _) =>
        {
            var permissions = registry.GetPermissions(selection.Read(result, registry));
            var grant = ReadKind(result.GetValue(kind));
            console.Write(format.Read(result) switch
            {
                "json" => RenderJson([.. permissions.Where(required => PermissionScript.Fits(required, grant))]),
                "powershell" => PermissionScript.Render(permissions, grant == PermissionGrant.Any ? PermissionGrant.Application : grant),
                _ => Render(permissions, grant),
            });
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static PermissionGrant ReadKind(string? word) => word?.ToUpperInvariant() switch
    {
        null => PermissionGrant.Any,
        "APP" => PermissionGrant.Application,
        "DELEGATED" => PermissionGrant.Delegated,
        _ => throw new InvalidInputException(Texts.UnknownKindOfSignIn(word)),
    };

    private static string Render(IReadOnlyList<RequiredPermission> all, PermissionGrant kind)
    {
        var permissions = all.Where(required => PermissionScript.Fits(required, kind)).ToList();
        var text = new StringBuilder(Render(permissions, isNarrowed: kind != PermissionGrant.Any));
        foreach (var required in all.Except(permissions))
        {
            var checks = required.Checks.Select(check => check.Id).ToList();
            text.Append('\n').Append(kind == PermissionGrant.Application ? Texts.NotForApplication(required.Permission.Name, checks) : Texts.NotForPerson(required.Permission.Name, checks)).Append('\n');
        }

        return text.ToString();
    }

    private static string Render(List<RequiredPermission> permissions, bool isNarrowed)
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
                    _ when isNarrowed => Texts.PermissionFor(checks),
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
