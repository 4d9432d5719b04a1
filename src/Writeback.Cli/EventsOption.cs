using System.CommandLine;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Cli;

/// <summary><c>--events FILE</c>.</summary>
internal static class EventsOption
{
    public static InputOption Create() => new InputOption<string[]>(
        new Option<string[]?>("--events")
        {
            Description = Texts.EventsOption.ToString(),
            HelpName = "FILE",
        },
        (files, setup, _) =>
        {
            if (files is { Length: > 0 })
            {
                foreach (var file in files)
                {
                    EnsureReadable(file);
                }

                setup.Inputs.Add(new ServerEventFiles(files));
            }

            return Task.CompletedTask;
        });

    private static void EnsureReadable(string file)
    {
        if (!File.Exists(file))
        {
            throw new InvalidInputException(Texts.EventsMissing(file));
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(Texts.EventsUnreadable(file, exception.GetType().Name), exception);
        }
    }
}
