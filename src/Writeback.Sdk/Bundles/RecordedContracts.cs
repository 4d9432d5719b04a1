using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Writeback.Sdk;

/// <summary>
/// How recorded evidence is read: what a record of today cannot be without has to be there, so that evidence of an older version does not
/// turn into zeros that nobody observed. What is new and may be null is null.
/// </summary>
internal sealed class RecordedContracts
{
    private readonly List<JsonSerializerOptions> _options;

    public RecordedContracts(IEnumerable<JsonSerializerContext> contexts)
        => _options =
        [
            .. contexts.Select(context => new JsonSerializerOptions(context.Options)
            {
                AllowDuplicateProperties = false,
                MaxDepth = 64,
                RespectNullableAnnotations = true,
                UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
                TypeInfoResolver = (context.Options.TypeInfoResolver ?? context).WithAddedModifier(Demand),
            }),
        ];

    /// <summary>The contract of a type by the first context that knows it; null when none does.</summary>
    public JsonTypeInfo? Find(Type type)
    {
        foreach (var options in _options)
        {
            if (options.TryGetTypeInfo(type, out var found))
            {
                return found;
            }
        }

        return null;
    }

    private static void Demand(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false })
            {
                property.IsRequired = true;
            }
        }
    }
}
