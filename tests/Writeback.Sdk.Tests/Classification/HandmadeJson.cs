using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Writeback.Sdk.Tests.Classification;

/// <summary>A context that does not say which property is which: all there is to go by is the name in JSON.</summary>
internal sealed class HandmadeJson() : JsonSerializerContext(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase }), IJsonTypeInfoResolver
{
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    public override JsonTypeInfo? GetTypeInfo(Type type) => Options.TryGetTypeInfo(type, out var found) ? found : null;

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(string))
        {
            return JsonMetadataServices.CreateValueInfo<string>(options, JsonMetadataServices.StringConverter);
        }

        if (type != typeof(Alpha))
        {
            return null;
        }

        var alpha = JsonTypeInfo.CreateJsonTypeInfo<Alpha>(options);
        var text = alpha.CreateJsonPropertyInfo(typeof(string), "text");
        text.Get = owner => ((Alpha)owner).Text;
        alpha.Properties.Add(text);
        return alpha;
    }
}
