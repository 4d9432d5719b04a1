using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>Probes that take one of two sources, given one of them.</summary>
internal static class Observing
{
    public static Observation<ConnectEvidence> NoEvidence { get; } = new(new ObservationFailure(FailureKind.NotConfigured, nameof(ConnectEvidence)));

    extension(SyncServerSettingsProbe probe)
    {
        public Task<SyncServerSettings> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) => probe.ObserveAsync(new(export), NoEvidence, cancellationToken);
    }

    extension(ConnectorFilesProbe probe)
    {
        public Task<IReadOnlyList<ConnectorFile>> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) => probe.ObserveAsync(new(export), NoEvidence, cancellationToken);
    }

    extension(ConnectorProbe probe)
    {
        public Task<Connector> ObserveAsync(ConnectorFile file, ConnectExport export, CancellationToken cancellationToken)
            => probe.ObserveAsync(file, new Observation<ConnectExport>(export), NoEvidence, cancellationToken);
    }

    extension(SyncRulesProbe probe)
    {
        public Task<SyncRules> ObserveAsync(ConnectExport export, CancellationToken cancellationToken) => probe.ObserveAsync(new(export), NoEvidence, cancellationToken);
    }

    extension(ServerEventsProbe probe)
    {
        public Task<ServerEvents> ObserveAsync(ServerEventFiles files, CancellationToken cancellationToken) => probe.ObserveAsync(new(files), NoEvidence, cancellationToken);
    }
}
