using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Cli;

/// <summary><c>--connect-export DIR</c>. Whoever is interested learns that it was given.</summary>
internal static class ConnectExportOption
{
    public static InputOption Create(Action given) => new InputOption<string>(
        new Option<string?>("--connect-export")
        {
            Description = Texts.ConnectExportOption.ToString(),
            HelpName = "DIR",
        },
        async (folder, setup, cancellationToken) =>
        {
            if (folder is null)
            {
                return;
            }

            given();
            var export = new ConnectExport(folder);
            await setup.Services.GetRequiredService<ConnectExportReader>().ValidateAsync(export, cancellationToken).ConfigureAwait(false);
            setup.Inputs.Add(export);
        });
}
