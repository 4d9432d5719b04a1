using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UserPage))]
internal sealed partial class UserPageJson : JsonSerializerContext;
