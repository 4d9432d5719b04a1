using System.Text;

namespace Writeback.Sdk.Generators;

/// <summary>Names of generated files: the user's type, readable, safe on every file system, unique.</summary>
internal static class HintName
{
    private const int MaxLength = 100;

    public static string For(string fullName, string kind)
    {
        var name = new StringBuilder(fullName.Length);
        foreach (var character in fullName.StartsWith("global::", StringComparison.Ordinal) ? fullName.Substring(8) : fullName)
        {
            name.Append(char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '_');
        }

        // A cut name says less than the type's full name: a stable hash keeps two of them apart.
        var readable = name.Length <= MaxLength ? name.ToString() : name.ToString(0, MaxLength) + "_" + Hash(fullName);
        return $"{readable}.{kind}.g.cs";
    }

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
