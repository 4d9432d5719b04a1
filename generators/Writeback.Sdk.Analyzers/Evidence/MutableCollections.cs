using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Knows the collection types whose content can change, and what to write instead.</summary>
internal static class MutableCollections
{
    /// <summary>The type that offers the same without change; null when the type is no mutable collection that we know.</summary>
    public static string? Replacement(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return $"IReadOnlyList<{Display(array.ElementType)}>";
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        var arguments = string.Join(", ", named.TypeArguments.Select(Display));
        return (named.ContainingNamespace?.ToDisplayString(), named.Name) switch
        {
            ("System.Collections.Generic", "List" or "IList" or "LinkedList" or "Queue" or "Stack") => $"IReadOnlyList<{arguments}>",
            ("System.Collections.Generic", "ICollection") => $"IReadOnlyCollection<{arguments}>",
            ("System.Collections.Generic", "Dictionary" or "IDictionary" or "SortedDictionary" or "SortedList" or "OrderedDictionary") => $"IReadOnlyDictionary<{arguments}>",
            ("System.Collections.Generic", "HashSet" or "ISet" or "SortedSet") => $"IReadOnlySet<{arguments}>",
            ("System.Collections.Generic", "PriorityQueue") => "IReadOnlyList<T>",
            ("System.Collections.ObjectModel", "Collection" or "ObservableCollection" or "KeyedCollection") => "IReadOnlyList<T>",
            ("System.Collections.Concurrent", "ConcurrentDictionary") => $"IReadOnlyDictionary<{arguments}>",
            ("System.Collections.Concurrent", _) => "IReadOnlyList<T>",
            ("System.Collections", "ArrayList" or "IList" or "ICollection" or "BitArray" or "Queue" or "Stack") => "IReadOnlyList<T>",
            ("System.Collections", "Hashtable" or "IDictionary" or "SortedList") => "IReadOnlyDictionary<TKey, TValue>",
            _ => null,
        };
    }

    public static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
