using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>The items of a file of the collector as JSON: the evidence that bundles hold, in the same shape.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SyncServerSettings))]
[JsonSerializable(typeof(Connector))]
[JsonSerializable(typeof(SyncRules))]
[JsonSerializable(typeof(RunHistory))]
[JsonSerializable(typeof(SyncService))]
[JsonSerializable(typeof(ServerPlatform))]
[JsonSerializable(typeof(RecordedEvents))]
internal sealed partial class ConnectEvidenceJson : JsonSerializerContext;
