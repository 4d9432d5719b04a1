using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>Walks what an object holds on to.</summary>
internal static class ObjectGraph
{
    /// <summary>Where, below a value, something belongs to a compilation: it would be kept alive, and never be equal after an edit.</summary>
    public static List<string> FindCompilerObjects(object? value, string path)
    {
        var found = new List<string>();
        Visit(value, path, new HashSet<object>(ReferenceEqualityComparer.Instance), found);
        return found;
    }

    private static void Visit(object? value, string path, HashSet<object> visited, List<string> found)
    {
        switch (value)
        {
            case null or string or Type:
                return;
            case ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or SemanticModel or Compilation:
            case Location or Diagnostic or AttributeData or TypedConstant or Delegate:
                found.Add($"{path}: {value.GetType().Name}");
                return;
        }

        if (value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !visited.Add(value)))
        {
            return;
        }

        if (value is Array items)
        {
            foreach (var item in items)
            {
                Visit(item, path + "[]", visited, found);
            }

            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Visit(field.GetValue(value), $"{path}.{field.Name}", visited, found);
            }
        }
    }
}
