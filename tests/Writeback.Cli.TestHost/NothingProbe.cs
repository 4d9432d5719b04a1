using Writeback.Sdk;

namespace Writeback.Cli.TestHost;

/// <summary>Says that it waits, and does, whatever its token says.</summary>
[Probe, Timeout("1:00:00", Total = "1:00:00")]
public sealed class NothingProbe
{
#pragma warning disable WBSDK0041 // Not to heed any token is what it is for.
    public async Task<Nothing> ObserveAsync()
#pragma warning restore WBSDK0041
    {
        await Console.Error.WriteLineAsync("waiting");
        await new TaskCompletionSource().Task;
        return new Nothing();
    }
}
