using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Writeback.Sdk;

/// <summary>What a pack's evidence is written with: the contracts of its JSON contexts, changed where members are redacted.</summary>
internal sealed class PackRedaction
{
    private readonly ConcurrentDictionary<JsonSerializerContext, RedactedContracts> _contracts = [];
    private readonly List<(ClassifiedMember Member, Redactor Redactor)> _members = [];
    private readonly bool[] _concerned;
    private readonly bool _omitsDerivedMembers;

    public PackRedaction(IReadOnlyList<EvidenceDescriptor> evidence, Func<DataClassification, Redactor?> redactorOf, bool omitsDerivedMembers)
    {
        _omitsDerivedMembers = omitsDerivedMembers;
        _concerned = new bool[evidence.Count];
        foreach (var descriptor in evidence)
        {
            foreach (var member in descriptor.ClassifiedMembers)
            {
                if (redactorOf(member.Classification) is { } redactor)
                {
                    _concerned[descriptor.Slot] = true;
                    _members.Add((member, redactor));
                }
            }
        }
    }

    /// <summary>Whether evidence has a member that is redacted.</summary>
    public bool Concerns(EvidenceDescriptor evidence) => _concerned[evidence.Slot];

    /// <summary>The contract of a type as each context knows it, with its members redacted; null where a context does not know the type.</summary>
    public IEnumerable<JsonTypeInfo?> GetTypeInfos(IEnumerable<JsonSerializerContext> contexts, Type type)
        => contexts.Select(context => _contracts.GetOrAdd(context, static (found, pack) => new RedactedContracts(found, pack.RedactorOf, pack._omitsDerivedMembers), this).GetTypeInfo(type));

    private Redactor? RedactorOf(JsonTypeInfo type, JsonPropertyInfo property)
    {
        Redactor? found = null;
        foreach (var (member, redactor) in _members)
        {
            // A member of a base, overridden or not, is one of the derived type. A secret is one, whatever else it is marked with.
            if (member.DeclaringType.IsAssignableFrom(type.Type) && IsCalled(member.Member, type, property) && found != Eraser.Instance)
            {
                found = redactor;
            }
        }

        return found;
    }

    /// <summary>Generated contexts look a property up when they are asked what it is; others have only its name in JSON.</summary>
    private static bool IsCalled(string member, JsonTypeInfo type, JsonPropertyInfo property)
        => property.AttributeProvider is MemberInfo known
            ? known.Name == member
            : string.Equals(property.Name, type.Options.PropertyNamingPolicy?.ConvertName(member) ?? member, StringComparison.OrdinalIgnoreCase);
}
