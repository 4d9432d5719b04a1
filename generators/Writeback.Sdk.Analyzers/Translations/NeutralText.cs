using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>A text of an attribute, which a message file may hold in another language.</summary>
internal sealed class NeutralText
{
    private readonly Func<CancellationToken, Location> _location;

    public NeutralText(string kind, string key, string value, IReadOnlyList<string>? parameters, Func<CancellationToken, Location> location)
    {
        Kind = kind;
        Key = key;
        Value = value;
        Parameters = parameters;
        _location = location;
    }

    /// <summary>What a person calls it: title, message, remedy, category or instruction.</summary>
    public string Kind { get; }

    /// <summary>What a message file calls it, such as <c>WB1001.NoLicense</c>.</summary>
    public string Key { get; }

    public string Value { get; }

    /// <summary>What placeholders may name; null when the text is no template.</summary>
    public IReadOnlyList<string>? Parameters { get; }

    /// <summary>Where the text is declared.</summary>
    public Location Location(CancellationToken cancellationToken) => _location(cancellationToken);
}
