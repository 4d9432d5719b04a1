using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Reads <c>endpoints.json</c> without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(EndpointFile))]
internal sealed partial class EndpointFileJson : JsonSerializerContext;
