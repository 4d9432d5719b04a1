using System.Text.Json.Serialization;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks;

/// <summary>The evidence of the pack as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunStart))]
[JsonSerializable(typeof(ConnectExport))]
[JsonSerializable(typeof(SyncServerSettings))]
[JsonSerializable(typeof(ConnectorFile))]
[JsonSerializable(typeof(Connector))]
[JsonSerializable(typeof(SyncRules))]
[JsonSerializable(typeof(Endpoint))]
[JsonSerializable(typeof(EndpointReachability))]
internal sealed partial class PasswordWritebackJson : JsonSerializerContext;
