// One evidence, one probe, one check, one pack: the whole SDK on one screen.
using Microsoft.Extensions.DependencyInjection;
using QuickStart;
using Writeback.Sdk;

var services = new ServiceCollection().AddDiskChecks().BuildServiceProvider();
DiskReport report = await services.GetRequiredService<CheckRunner>().RunAsync(DiskChecks.Registry, CheckSelection.All);

Console.WriteLine(report.Verdict.GetSummary(System.Globalization.CultureInfo.CurrentCulture));
CheckOutcome space = report.Storage.DriveHasSpace;
Console.WriteLine($"{space.Check.Id} {space.Status}: {space.Findings[0]}");
return space.Failed ? 1 : 0;

namespace QuickStart
{
    /// <summary>What was seen of the system drive.</summary>
    [Evidence]
    public sealed record DriveUsage(string Name, long FreeBytes, long TotalBytes);

    /// <summary>Reads it. A failure is tried again, every attempt is recorded.</summary>
    [Probe, Retry(1), Timeout("00:00:05")]
    public sealed class DriveUsageProbe
    {
        public Task<DriveUsage> ObserveAsync(CancellationToken cancellationToken)
        {
            var drive = new DriveInfo(Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/");
            return Task.FromResult(new DriveUsage(drive.Name, drive.AvailableFreeSpace, drive.TotalSize));
        }
    }

    /// <summary>Says what it means. No I/O, so it tests in one line.</summary>
    [Check("QS0001", "The system drive has space left", Category = "Storage")]
    public sealed partial class DriveHasSpace
    {
        public Finding Evaluate(DriveUsage drive)
            => drive.FreeBytes >= 100 << 20 ? Enough(drive.Name, drive.FreeBytes >> 20) : Full(drive.Name, drive.FreeBytes >> 20);

        [Pass("{drive} has {free:N0} MiB left.")]
        private static partial Finding Enough(string drive, long free);

        [Fail("{drive} has only {free:N0} MiB left.", Remedy = "Delete what is not needed.")]
        private static partial Finding Full(string drive, long free);
    }

    /// <summary>All checks of this assembly: the registry and the typed report grow here.</summary>
    [CheckPack("Disk")]
    public static partial class DiskChecks;
}
