using System.CommandLine;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>schema report|config|evidence</c>: the JSON schemas of what the tool reads and writes.</summary>
internal static class SchemaCommand
{
    public static Command Create(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
    {
        var command = new Command("schema", "Prints a JSON schema: of reports, of the configuration file, of the evidence in bundles.");
        Add("report", "The report that check --format json writes.", JsonSchemas.OfReport);
        Add("config", "The configuration file. Name the schema in its $schema, and an editor completes and checks it.", pack => JsonSchemas.OfConfiguration(pack, app.Sections));
        Add("evidence", "The files of a bundle.", JsonSchemas.OfEvidence);
        return command;

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
