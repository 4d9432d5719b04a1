using System.Buffers.Text;
using System.Text;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>An object of a directory with the attributes that were asked for, as they came.</summary>
public sealed class LdapEntry
{
    private readonly Dictionary<string, IReadOnlyList<byte[]>> _attributes;

    /// <summary>Creates an entry.</summary>
    /// <param name="distinguishedName">Its name.</param>
    /// <param name="attributes">Its attributes; names are compared without case.</param>
    public LdapEntry(string distinguishedName, IEnumerable<KeyValuePair<string, IReadOnlyList<byte[]>>> attributes)
    {
        DistinguishedName = distinguishedName;
        _attributes = new Dictionary<string, IReadOnlyList<byte[]>>(attributes, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Its name.</summary>
    public string DistinguishedName { get; }

    /// <summary>The attributes that came, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<byte[]>> Attributes => _attributes;

    /// <summary>The values of an attribute; none where it did not come.</summary>
    /// <param name="name">The attribute.</param>
    public IReadOnlyList<byte[]> Bytes(string name) => _attributes.TryGetValue(name, out var values) ? values : [];

    /// <summary>The values of an attribute as text.</summary>
    /// <param name="name">The attribute.</param>
    public IReadOnlyList<string> Texts(string name) => [.. Bytes(name).Select(Encoding.UTF8.GetString)];

    /// <summary>The first value of an attribute as text; null where there is none.</summary>
    /// <param name="name">The attribute.</param>
    public string? Text(string name) => Bytes(name) is [var value, ..] ? Encoding.UTF8.GetString(value) : null;

    /// <summary>The first value of an attribute as a number; null where there is none, or where it is no number.</summary>
    /// <param name="name">The attribute.</param>
    public long? Number(string name)
        => Bytes(name) is [var value, ..] && Utf8Parser.TryParse(value, out long number, out var length) && length == value.Length ? number : null;

    /// <summary>The first value of an attribute as a truth; null where there is none.</summary>
    /// <param name="name">The attribute.</param>
    public bool? Truth(string name) => Text(name) switch
    {
        "TRUE" => true,
        "FALSE" => false,
        _ => null,
    };

    /// <summary>
    /// The first value of an attribute as a moment, counted in steps of 100 ns from 1601; null where there is none, and where it
    /// is 0 or means "never": [MS-ADTS] 3.1.1.4.3.
    /// </summary>
    /// <param name="name">The attribute.</param>
    public DateTimeOffset? Moment(string name)
        => Number(name) is { } ticks and > 0 && ticks <= DateTime.MaxValue.Ticks - DateTime.FromFileTimeUtc(0).Ticks
            ? new DateTimeOffset(DateTime.FromFileTimeUtc(ticks), TimeSpan.Zero)
            : null;

    /// <summary>The first value of an attribute as a span, which directories count in steps of 100 ns below zero; null where there is none or where it means "for ever".</summary>
    /// <param name="name">The attribute.</param>
    public TimeSpan? Span(string name) => Number(name) is { } ticks && ticks != long.MinValue ? TimeSpan.FromTicks(Math.Abs(ticks)) : null;

    /// <summary>The first value of an attribute as a SID; null where there is none.</summary>
    /// <param name="name">The attribute.</param>
    public Sid? Sid(string name) => Bytes(name) is [var value, ..] && Security.Sid.TryRead(value, out var sid) ? sid : null;
}
