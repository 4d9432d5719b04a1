using System.CommandLine;
using System.Text.Json.Nodes;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>schema report|config|evidence</c>: the JSON schemas of what the tool reads and writes.</summary>
internal static class SchemaCommand
{
    public static Command Create(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
    {
        var command = new Command("schema", Texts.SchemaCommand.ToString());
        Add("report", Texts.SchemaOfReport.ToString(), JsonSchemas.OfReport);
        Add("config", Texts.SchemaOfConfiguration.ToString(), pack => JsonSchemas.OfConfiguration(pack, Sections()));
        Add("evidence", Texts.SchemaOfEvidence.ToString(), JsonSchemas.OfEvidence);
        return command;

        // Of its own sections only the tool knows what they may hold.
        Dictionary<string, JsonObject> Sections()
        {
            var sections = new Dictionary<string, JsonObject>(StringComparer.Ordinal) { [ConfiguredTargets.Key] = new ConfiguredTargets(app.Inputs).ToSchema() };
            foreach (var section in app.Sections)
            {
                sections[section] = [];
            }

            return sections;
        }

        void Add(string name, string description, Func<CheckRegistry, string> schemaOf)
        {
            var subcommand = new Command(name, description);
            subcommand.SetAction((_, _) =>
            {
                console.Write(schemaOf(registry));
                return Task.FromResult(ExitCode.Success);
            });
            command.Subcommands.Add(subcommand);
        }
    }
}
