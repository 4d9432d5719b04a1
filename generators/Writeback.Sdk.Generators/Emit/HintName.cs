using System.Text;

namespace Writeback.Sdk.Generators;

/// <summary>Names of generated files: the user's type, readable, safe on every file system, unique.</summary>
internal static class HintName
{
    private const int MaxLength = 100;

    /// <summary>The name of a file.</summary>
    /// <param name="type">The user's type.</param>
    /// <param name="kind">What the file holds.</param>
    /// <param name="isTwin">Whether another type would have a file of the same name.</param>
    public static string For(DeclaredType type, string kind, bool isTwin)
    {
        // A name that is cut, or not the only one, says less than the type's full name: a stable hash keeps two of them apart.
        var readable = Readable(type.FullName);
        var name = readable.Length > MaxLength ? readable.Substring(0, MaxLength) : readable;
        return isTwin || name.Length < readable.Length ? $"{name}_{Hash(type.FullName)}.{kind}.g.cs" : $"{name}.{kind}.g.cs";
    }

    /// <summary>A type's full name in characters that every file system takes.</summary>
    public static string Readable(string fullName)
    {
        var plain = fullName.StartsWith("global::", StringComparison.Ordinal) ? fullName.Substring(8) : fullName;
        if (plain.All(IsReadable))
        {
            return plain;
        }

        var name = new StringBuilder(plain.Length);
        foreach (var character in plain)
        {
            name.Append(IsReadable(character) ? character : '_');
        }

        return name.ToString();
    }

    private static bool IsReadable(char character) => char.IsLetterOrDigit(character) || character is '.' or '_';

    private static string Hash(string text)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
