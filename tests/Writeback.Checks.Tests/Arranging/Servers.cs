using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>Connect servers: a sound one, and what tells others from it.</summary>
internal static class Servers
{
    public static SyncServerSettings Sound() => new()
    {
        Source = "export",
        ServerName = "SYNC01",
        Version = new Version(2, 6, 92, 0),
        StagingMode = false,
        Scheduler = new() { Enabled = true, Suspended = false, MaintenanceEnabled = true },
        Features = [],
    };

    extension(SyncServerSettings server)
    {
        public SyncServerSettings OfVersion(string? version) => server with { Version = version is null ? null : Version.Parse(version) };

        public SyncServerSettings ExportedOn(string moment) => server with { ExportedAt = Days.Moment(moment) };

        public SyncServerSettings InStagingMode(bool? staging = true) => server with { StagingMode = staging };

        public SyncServerSettings WithoutName() => server with { ServerName = null };

        public SyncServerSettings Scheduled(Func<SyncScheduler, SyncScheduler> change) => server with { Scheduler = change(server.Scheduler) };
    }
}
