using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Cli;

/// <summary>
/// Where the Connect server's facts come from: <c>--connect-evidence FILE</c>, once for each server, the one to look at first; <c>--connect-export DIR</c>; on the
/// Connect server itself, where neither is given, the collector is run.
/// </summary>
internal static class ConnectEvidenceOption
{
    private const int DaysOfEvents = 7;

    public static IEnumerable<InputOption> Create()
    {
        var isGiven = false;
        yield return ConnectExportOption.Create(() => isGiven = true);
        yield return new InputOption<string[]>(
            new Option<string[]?>("--connect-evidence")
            {
                Description = Texts.ConnectEvidenceOption.ToString(),
                HelpName = "FILE",
            },
            async (files, setup, cancellationToken) =>
            {
                files ??= [];
                if (files.Length == 0 && !isGiven && !setup.SendsNothing && CollectorScript.IsConnectServer)
                {
                    files = await CollectAsync(cancellationToken).ConfigureAwait(false);
                }

                foreach (var file in files)
                {
                    await setup.Services.GetRequiredService<ConnectEvidenceReader>().ValidateAsync(new ConnectEvidence(file), cancellationToken).ConfigureAwait(false);
                }

                if (files is [var first, .. var others])
                {
                    setup.Inputs.Add(new ConnectEvidence(first));
                    if (others.Length > 0)
                    {
                        setup.Inputs.Add(new OtherConnectEvidence(others));
                    }
                }
            });
    }

    /// <summary>Runs the collector. Where that fails the run goes on without: the network can be looked at all the same.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private static async Task<string[]> CollectAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("writeback-evidence-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var file = Path.Combine(folder.FullName, "evidence.json");
        try
        {
            await CollectorScript.RunAsync(file, DaysOfEvents, cancellationToken).ConfigureAwait(false);
            return [file];
        }
        catch (ObservationException exception)
        {
            await Console.Error.WriteLineAsync(exception.Failure.LocalizableExplanation?.ToString()).ConfigureAwait(false);
            return [];
        }
    }
}
