using System.Text.Json.Serialization;

namespace Writeback.Checks.Connect;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConnectVersions))]
internal sealed partial class ConnectVersionsJson : JsonSerializerContext;
