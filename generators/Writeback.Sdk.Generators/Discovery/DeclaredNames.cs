using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>Names of attributes as they are written.</summary>
internal static class DeclaredNames
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Declaring = new(StringComparer.Ordinal)
    {
        "Check", "CheckAttribute", "Probe", "ProbeAttribute", "Evidence", "EvidenceAttribute", "CheckPack", "CheckPackAttribute",
    };

    /// <summary>Whether a name could be one of those that declare something, as far as it is written.</summary>
    public static bool IsDeclaring(string name) => Declaring.Contains(name);

    public static bool IsCheck(AttributeSyntax attribute) => Last(attribute.Name) is "Check" or "Check" + Suffix;

    /// <summary>The last part of a name: what C# looks up, with and without the suffix.</summary>
    public static string Last(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}
