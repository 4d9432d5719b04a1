using System.Text.Json.Serialization;

namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>The evidence of the pack as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Scene))]
[JsonSerializable(typeof(Play))]
internal sealed partial class TheatreJson : JsonSerializerContext;
