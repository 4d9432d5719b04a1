using System.Buffers;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>Makes text safe to stand in filters and distinguished names, and takes names apart.</summary>
public static class LdapText
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create(",+\"\\<>;=/\n\r");

    /// <summary>A value for a filter: what would end it or widen it is escaped (RFC 4515, 3).</summary>
    /// <param name="value">Any text, such as what a user typed.</param>
    public static string EscapeFilter(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder(value.Length + 8);
        foreach (var character in value)
        {
            _ = character is '*' or '(' or ')' or '\\' or '\0' ? text.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x2}") : text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>Bytes for a filter, such as those of a SID.</summary>
    /// <param name="value">The bytes.</param>
    public static string EscapeFilter(ReadOnlySpan<byte> value)
    {
        var text = new StringBuilder(3 * value.Length);
        foreach (var part in value)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\{part:x2}");
        }

        return text.ToString();
    }

    /// <summary>A value for one part of a distinguished name (RFC 4514, 2.4).</summary>
    /// <param name="value">Any text.</param>
    public static string EscapeName(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = new StringBuilder(value.Length + 8);
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            var isEdge = (character is ' ' && (index == 0 || index == value.Length - 1)) || (character is '#' && index == 0);
            _ = character switch
            {
                '\0' or '\r' or '\n' => text.Append(CultureInfo.InvariantCulture, $"\\{(int)character:x2}"),
                ',' or '+' or '"' or '\\' or '<' or '>' or ';' or '=' => text.Append('\\').Append(character),
                _ when isEdge => text.Append('\\').Append(character),
                _ => text.Append(character),
            };
        }

        return text.ToString();
    }

    /// <summary>The name without its first part; null where there is no further one.</summary>
    /// <param name="distinguishedName">A distinguished name.</param>
    public static string? Parent(string distinguishedName)
    {
        ArgumentNullException.ThrowIfNull(distinguishedName);
        var end = EndOfFirst(distinguishedName);
        return end < distinguishedName.Length ? distinguishedName[(end + 1)..].TrimStart() : null;
    }

    /// <summary>The value of the first part, as it is without escapes.</summary>
    /// <param name="distinguishedName">A distinguished name.</param>
    public static string FirstValue(string distinguishedName)
    {
        ArgumentNullException.ThrowIfNull(distinguishedName);
        var first = distinguishedName[..EndOfFirst(distinguishedName)];
        var value = first[(first.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var bytes = new List<byte>(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] != '\\' || index + 1 == value.Length)
            {
                index += Append(value, index);
            }
            else if (index + 2 < value.Length && byte.TryParse(value.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                bytes.Add(code);
                index += 2;
            }
            else
            {
                index++;
                index += Append(value, index);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);

        int Append(string source, int at)
        {
            var length = char.IsHighSurrogate(source[at]) && at + 1 < source.Length ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(source.Substring(at, length)));
            return length - 1;
        }
    }

    /// <summary>The distinguished name of a domain: <c>DC=contoso,DC=com</c> for <c>contoso.com</c>.</summary>
    /// <param name="domain">The DNS name.</param>
    public static string NameOfDomain(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return string.Join(',', domain.TrimEnd('.').Split('.').Select(label => "DC=" + EscapeName(label)));
    }

    /// <summary>The DNS name of a domain: the parts <c>DC=</c> at the end of a distinguished name.</summary>
    /// <param name="distinguishedName">The name of the domain, or of anything in it.</param>
    public static string DomainOf(string distinguishedName)
    {
        var labels = new List<string>();
        for (var name = distinguishedName; name is not null; name = Parent(name))
        {
            if (name.StartsWith("DC=", StringComparison.OrdinalIgnoreCase))
            {
                labels.Add(FirstValue(name));
            }
        }

        return string.Join('.', labels);
    }

    /// <summary>
    /// The parts of a name, below its domain, with characters that writeback cannot handle: those that have to be escaped, and the slash, which
    /// does not: MicrosoftDocs, troubleshoot-sspr-writeback, event 33001.
    /// </summary>
    /// <param name="distinguishedName">A distinguished name.</param>
    public static IReadOnlyList<string> ReservedParts(string distinguishedName)
    {
        var parts = new List<string>();
        for (var name = distinguishedName; name is not null && !name.StartsWith("DC=", StringComparison.OrdinalIgnoreCase); name = Parent(name))
        {
            var value = FirstValue(name);
            if (IsReserved(value))
            {
                parts.Add(value);
            }
        }

        return parts;
    }

    /// <summary>Whether a part of a name holds what is reserved.</summary>
    internal static bool IsReserved(ReadOnlySpan<char> value) => value.ContainsAny(Reserved) || value is [' ' or '#', ..] or [.., ' '];

    private static int EndOfFirst(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] == '\\')
            {
                index++;
            }
            else if (name[index] == ',')
            {
                return index;
            }
        }

        return name.Length;
    }
}
