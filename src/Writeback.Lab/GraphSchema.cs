using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Writeback.Lab;

/// <summary>The official schema of Microsoft Graph (CSDL), and what contradicts it.</summary>
public sealed class GraphSchema
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    private readonly Dictionary<string, XElement> _types = new(StringComparer.Ordinal);
    private readonly List<(string Name, XElement Action)> _actions = [];
    private readonly Dictionary<string, XElement> _roots = new(StringComparer.Ordinal);

    public GraphSchema(string file)
    {
        foreach (var schema in XDocument.Load(file).Descendants(Edm + "Schema"))
        {
            var space = schema.Attribute("Namespace")!.Value;
            foreach (var type in schema.Elements().Where(element => element.Name.LocalName is "EntityType" or "ComplexType" or "EnumType"))
            {
                _types[$"{space}.{type.Attribute("Name")!.Value}"] = type;
            }

            foreach (var action in schema.Elements(Edm + "Action"))
            {
                _actions.Add((action.Attribute("Name")!.Value, action));
            }

            foreach (var root in schema.Elements(Edm + "EntityContainer").Elements().Where(element => element.Name.LocalName is "EntitySet" or "Singleton"))
            {
                _roots[root.Attribute("Name")!.Value] = root;
            }
        }
    }

    /// <summary>What of a request does not exist.</summary>
    public IEnumerable<string> FindFaults(LabRequest request)
    {
        string[] path = [.. request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parts)];
        if (request.Method == "POST")
        {
            foreach (var fault in FindFaultsOfAction(path, request))
            {
                yield return fault;
            }

            yield break;
        }

        var type = TypeOf(path);
        if (type is null)
        {
            yield return $"The path {request.Path} does not exist.";
            yield break;
        }

        var members = request.Query.TryGetValue("$select", out var select) ? select.Split(',') : [];
        if (request.Query.TryGetValue("$expand", out var expand))
        {
            members = [.. members, .. expand.Split(',')];
        }

        if (request.Query.TryGetValue("$filter", out var filter))
        {
            members = [.. members, .. filter.Split(" and ").Select(part => part.Split(' ', '(', ',') is ["endsWith" or "startswith", var name, ..] ? name : part.Split(' ')[0])];
        }

        foreach (var member in members.Where(member => Member(type, member) is null))
        {
            yield return $"{type} has no member {member}, which {request.Path} asks for.";
        }
    }

    /// <summary>What of an object does not exist, or has another form.</summary>
    public IEnumerable<string> FindFaults(string type, JsonObject item)
    {
        foreach (var (name, value) in item.Where(member => !member.Key.StartsWith('@')))
        {
            if (Member(type, name) is not { } member)
            {
                yield return $"{type} has no member {name}.";
                continue;
            }

            if (value is null)
            {
                if (member.Attribute("Nullable")?.Value == "false" && !member.Attribute("Type")!.Value.StartsWith("Collection(", StringComparison.Ordinal))
                {
                    yield return $"{type}.{name} must not be null.";
                }

                continue;
            }

            foreach (var fault in FindFaults($"{type}.{name}", member.Attribute("Type")!.Value, value))
            {
                yield return fault;
            }
        }
    }

    /// <summary>A key may stand in parentheses: <c>applications(appId='…')</c>.</summary>
    private static string[] Parts(string segment)
        => segment.EndsWith(')') && segment.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? [segment[..open], segment[(open + 1)..^1]] : [segment];

    /// <summary>An action is bound to a type; its parameters are the members of the body.</summary>
    private IEnumerable<string> FindFaultsOfAction(string[] path, LabRequest request)
    {
        var type = TypeOf(path[..^1]);
        var action = _actions.Find(known => known.Name == path[^1] && Full(known.Action.Elements(Edm + "Parameter").First().Attribute("Type")!.Value) == type).Action;
        if (action is null)
        {
            return [$"The action {request.Path} does not exist."];
        }

        var parameters = action.Elements(Edm + "Parameter").Skip(1).Select(parameter => parameter.Attribute("Name")!.Value).ToList();
        return (request.Body ?? []).Where(member => !parameters.Contains(member)).Select(member => $"{request.Path} takes no {member}.");
    }

    private IEnumerable<string> FindFaults(string place, string type, JsonNode value)
    {
        if (type.StartsWith("Collection(", StringComparison.Ordinal))
        {
            return value is JsonArray list ? list.SelectMany(item => item is null ? [] : FindFaults(place, type["Collection(".Length..^1], item)) : [$"{place} is no list."];
        }

        var full = Full(type);
        if (_types.TryGetValue(full, out var known))
        {
            return known.Name.LocalName == "EnumType"
                ? value.GetValueKind() == JsonValueKind.String && known.Elements(Edm + "Member").Any(member => member.Attribute("Name")!.Value == value.GetValue<string>()) ? [] : [$"{place} has no value {value}."]
                : value is JsonObject part ? FindFaults(full, part) : [$"{place} is no object."];
        }

        var kind = value.GetValueKind();
        var fits = type switch
        {
            "Edm.Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "Edm.Int32" or "Edm.Int64" or "Edm.Double" => kind == JsonValueKind.Number,
            "Edm.Guid" => kind == JsonValueKind.String && Guid.TryParse(value.GetValue<string>(), out _),
            "Edm.DateTimeOffset" => kind == JsonValueKind.String && DateTimeOffset.TryParse(value.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture, out _),
            _ => kind == JsonValueKind.String,
        };
        return fits ? [] : [$"{place} is no {type}."];
    }

    /// <summary>The type behind a path; null when there is none.</summary>
    private string? TypeOf(string[] path)
    {
        if (!_roots.TryGetValue(path[0], out var root))
        {
            return null;
        }

        var isSet = root.Name.LocalName == "EntitySet";
        var type = Full(root.Attribute(isSet ? "EntityType" : "Type")!.Value);
        for (var index = 1; index < path.Length; index++)
        {
            if (path[index].StartsWith("graph.", StringComparison.Ordinal) || path[index].StartsWith("microsoft.graph.", StringComparison.Ordinal))
            {
                type = Full(path[index]);
                if (!_types.ContainsKey(type))
                {
                    return null;
                }
            }
            else if (isSet)
            {
                // The key of an element.
                isSet = false;
            }
            else if (Member(type, path[index])?.Attribute("Type")?.Value is { } next)
            {
                isSet = next.StartsWith("Collection(", StringComparison.Ordinal);
                type = Full(isSet ? next["Collection(".Length..^1] : next);
            }
            else
            {
                return null;
            }
        }

        return type;
    }

    private XElement? Member(string type, string name)
    {
        for (string? current = type; current is not null && _types.TryGetValue(current, out var element); current = element.Attribute("BaseType") is { } parent ? Full(parent.Value) : null)
        {
            if (element.Elements().FirstOrDefault(member => member.Name.LocalName is "Property" or "NavigationProperty" && member.Attribute("Name")!.Value == name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Full(string type) => type.StartsWith("graph.", StringComparison.Ordinal) ? $"microsoft.{type}" : type;
}
