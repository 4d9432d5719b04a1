namespace Writeback.Sdk.Generators;

/// <summary>What the registry and the report say about a check. A change of a message leaves it as it is.</summary>
internal sealed record CheckEntry(
    string FullName,
    string Name,
    string Id,
    string Title,
    string Category,
    string Severity,
    EquatableArray<string> Tags,
    EquatableArray<RequiredCheck> Requires,
    bool IsStatic,
    EquatableArray<ParameterModel> Parameters);
