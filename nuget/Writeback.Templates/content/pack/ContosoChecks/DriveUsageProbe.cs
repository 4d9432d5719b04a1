using Writeback.Sdk;

namespace ContosoChecks;

/// <summary>Reads it: the only place with I/O. A failure is tried again, and every attempt is recorded.</summary>
[Probe, Retry(1), Timeout("00:00:05")]
public sealed class DriveUsageProbe
{
    public Task<DriveUsage> ObserveAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var drive = new DriveInfo(Path.GetPathRoot(Environment.CurrentDirectory)!);
        return Task.FromResult(new DriveUsage(drive.Name, drive.AvailableFreeSpace));
    }
}
