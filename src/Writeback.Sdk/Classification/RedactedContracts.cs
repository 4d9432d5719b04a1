using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>The contracts of a JSON context, with some members written as redacted values. For writing only.</summary>
internal sealed class RedactedContracts
{
    private readonly JsonSerializerContext _context;
    private readonly Func<JsonTypeInfo, JsonPropertyInfo, Redactor?> _redactorOf;
    private readonly bool _omitsDerivedMembers;
    private readonly JsonSerializerOptions _options;
    private readonly ConcurrentDictionary<Redactor, RedactedContracts> _whole = [];

    public RedactedContracts(JsonSerializerContext context, Func<JsonTypeInfo, JsonPropertyInfo, Redactor?> redactorOf, bool omitsDerivedMembers)
    {
        _omitsDerivedMembers = omitsDerivedMembers;
        _context = context;
        _redactorOf = redactorOf;
        _options = new JsonSerializerOptions(context.Options)
        {
            TypeInfoResolver = (context.Options.TypeInfoResolver ?? context).WithAddedModifier(Redact),
        };
    }

    /// <summary>The contract of a type; null when the context does not know it.</summary>
    public JsonTypeInfo? GetTypeInfo(Type type) => _options.TryGetTypeInfo(type, out var found) ? found : null;

    /// <summary>
    /// The contracts of a record that is sensitive as a whole: every member is redacted, those that are classified by themselves as
    /// they are elsewhere. Of a secret record all is secret.
    /// </summary>
    public RedactedContracts Whole(Redactor redactor) => _whole.GetOrAdd(redactor, static (all, contracts) =>
    {
        var whole = new RedactedContracts(
            contracts._context, (type, property) => all == Eraser.Instance ? all : contracts._redactorOf(type, property) ?? all, contracts._omitsDerivedMembers);
        whole._whole[all] = whole;
        return whole;
    }, this);

    private void Redact(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (_omitsDerivedMembers && property is { Set: null, AssociatedParameter: null })
            {
                property.ShouldSerialize = static (_, _) => false;
                continue;
            }

            // What is never written has no getter.
            if (property.Get is { } get && _redactorOf(type, property) is { } redactor)
            {
                Redact(property, get, redactor);
            }
        }
    }

    private void Redact(JsonPropertyInfo property, Func<object, object?> get, Redactor redactor)
    {
        if (property.PropertyType == typeof(string))
        {
            property.Get = owner => get(owner) is string text ? redactor.Redact(text) : null;
        }
        else if (typeof(IRedactable).IsAssignableFrom(property.PropertyType))
        {
            property.Get = owner => get(owner) is IRedactable value
                ? (redactor == Eraser.Instance ? null : value.Redact(redactor.Redact)) ?? (property.PropertyType.IsValueType ? DefaultValue.Of(property.PropertyType) : null)
                : null;
            property.IsGetNullable |= !property.PropertyType.IsValueType;
        }
        else if (property.CustomConverter is not null || property.IsExtensionData)
        {
            // How it looks only the converter knows, which is to see nothing of the value.
            property.Get = owner => get(owner) is ValueType value ? DefaultValue.Of(value.GetType()) : null;
            property.IsGetNullable |= !property.PropertyType.IsValueType;
        }
        else
        {
            property.NumberHandling = null;
            property.CustomConverter = new RedactedPartConverter(property.PropertyType, redactor, this);
        }
    }
}
