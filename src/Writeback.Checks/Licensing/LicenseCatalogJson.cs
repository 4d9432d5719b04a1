using System.Text.Json.Serialization;

namespace Writeback.Checks.Licensing;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LicenseCatalog))]
internal sealed partial class LicenseCatalogJson : JsonSerializerContext;
