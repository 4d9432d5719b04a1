using System.Text.Json.Serialization;

namespace Writeback.Sdk.Tests.Bundles;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunStart))]
[JsonSerializable(typeof(Parcel))]
[JsonSerializable(typeof(Stop))]
[JsonSerializable(typeof(Doorbell))]
internal sealed partial class PostJson : JsonSerializerContext;
