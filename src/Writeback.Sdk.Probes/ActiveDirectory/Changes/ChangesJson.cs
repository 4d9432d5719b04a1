using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Changes;

/// <summary>What changes keep, as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(KeptDescriptor))]
internal sealed partial class ChangesJson : JsonSerializerContext;
