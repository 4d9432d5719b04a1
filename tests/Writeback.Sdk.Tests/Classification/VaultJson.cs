using System.Text.Json.Serialization;

namespace Writeback.Sdk.Tests.Classification;

/// <summary>Strict, so that what is redacted has to keep to the types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Vault))]
internal sealed partial class VaultJson : JsonSerializerContext;
