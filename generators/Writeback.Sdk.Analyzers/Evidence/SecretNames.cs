using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Tells a member that seems to hold a secret from one that speaks about a secret: by the last words of its name, and by its type.</summary>
internal static class SecretNames
{
    // What may follow the word without making it something else: a PasswordHash is as good as the password.
    private static readonly ImmutableHashSet<string> Forms = ["value", "text", "bytes", "hash", "base64"];

    private static readonly ImmutableHashSet<string> Words =
        ["password", "passwords", "passwd", "pwd", "passphrase", "passcode", "secret", "secrets", "token", "tokens", "credential", "credentials"];

    private static readonly ImmutableHashSet<string> Keys = ["api", "private", "secret", "access", "shared", "account", "signing", "encryption", "symmetric"];

    // Tokens that open nothing: they continue a list, name an assembly, or are words of a grammar.
    private static readonly ImmutableHashSet<string> HarmlessTokens = ["key", "continuation", "skip", "page", "delta", "sync", "cancellation", "syntax", "next"];

    private static readonly ImmutableHashSet<string> Carriers =
        ["System.Security.SecureString", "System.Net.NetworkCredential", "System.ReadOnlyMemory", "System.Memory", "System.ReadOnlySpan", "System.Span"];

    public static bool IsSecret(ISymbol member) => CanHoldSecret(EvidenceRecords.TypeOf(member)) && NamesSecret(Split(member.Name));

    internal static bool NamesSecret(IReadOnlyList<string> words)
    {
        var count = words.Count;
        while (count > 1 && Forms.Contains(words[count - 1]))
        {
            count--;
        }

        if (count == 0)
        {
            return false;
        }

        var last = words[count - 1];
        var before = count > 1 ? words[count - 2] : "";
        return last switch
        {
            "token" or "tokens" => !HarmlessTokens.Contains(before),
            "key" or "keys" => Keys.Contains(before),
            "string" or "strings" => before == "connection",
            "apikey" or "apikeys" => true,
            _ => Words.Contains(last),
        };
    }

    /// <summary>The words of a name in lower case: <c>SASTokenOld</c> is sas, token, old.</summary>
    internal static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            var isEnd = index == name.Length
                || name[index] == '_'
                || (char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]))));
            if (isEnd)
            {
                var word = name.Substring(start, index - start).Trim('_');
                if (word.Length > 0)
                {
                    words.Add(word.ToLowerInvariant());
                }

                start = index;
            }
        }

        return words;
    }

    /// <summary>Text, bytes, and lists of them; a number, a flag, a date or an enum speaks about a secret at most.</summary>
    private static bool CanHoldSecret(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IArrayTypeSymbol array => IsTextOrByte(array.ElementType),
        INamedTypeSymbol named when Carriers.Contains($"{named.ContainingNamespace.ToDisplayString()}.{named.Name}") => true,
        INamedTypeSymbol named when IsCollection(named) => named.TypeArguments.Any(IsTextOrByte),
        _ => false,
    };

    private static bool IsTextOrByte(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_String or SpecialType.System_Byte or SpecialType.System_Char;

    private static bool IsCollection(INamedTypeSymbol type)
        => type.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
            || type.AllInterfaces.Any(implemented => implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T);
}
