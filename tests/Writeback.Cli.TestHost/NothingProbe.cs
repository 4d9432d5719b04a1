using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>Says that it waits, and does, whatever its token says.</summary>
[Probe, Timeout("1:00:00", Total = "1:00:00")]
public sealed class NothingProbe
{
    public async Task<Nothing> ObserveAsync()
    {
        await Console.Error.WriteLineAsync("waiting");
        await new TaskCompletionSource().Task;
        return new Nothing();
    }
}
