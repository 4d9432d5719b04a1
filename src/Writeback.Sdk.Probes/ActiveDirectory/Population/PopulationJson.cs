using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>Checkpoints as JSON.</summary>
[JsonSerializable(typeof(PopulationCheckpoint))]
internal sealed partial class PopulationJson : JsonSerializerContext;
