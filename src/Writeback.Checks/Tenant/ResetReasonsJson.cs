using System.Text.Json.Serialization;

namespace Writeback.Checks.Tenant;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ResetReasons))]
internal sealed partial class ResetReasonsJson : JsonSerializerContext;
