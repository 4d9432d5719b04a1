using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>Finds the members of evidence, and of its parts, that are marked with a data classification.</summary>
internal static class ClassificationParser
{
    public static EquatableArray<ClassifiedModel> Parse(INamedTypeSymbol evidence)
    {
        var members = new List<ClassifiedModel>();
        Visit(evidence, members, new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default));
        return members.ToEquatableArray();
    }

    private static void Visit(INamedTypeSymbol type, List<ClassifiedModel> members, HashSet<INamedTypeSymbol> visited)
    {
        if (!visited.Add(type))
        {
            return;
        }

        for (var declaring = type; declaring is not null && !IsForeign(declaring); declaring = declaring.BaseType)
        {
            foreach (var member in declaring.GetMembers())
            {
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } property)
                {
                    continue;
                }

                if (Classification(property) is { } attribute)
                {
                    members.Add(new ClassifiedModel(declaring.FullName(), property.Name, AttributeCode.Create(attribute)));
                }

                foreach (var part in Parts(property.Type))
                {
                    Visit(part, members, visited);
                }
            }
        }
    }

    /// <summary>Whether a type is one of the platform's: those hold no evidence of ours.</summary>
    private static bool IsForeign(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            root = outer;
        }

        return root?.Name is "System" or "Microsoft";
    }

    /// <summary>The classification of a member: its own, that of the parameter it was made from, or that of its type.</summary>
    private static AttributeData? Classification(IPropertySymbol property)
        => Classification((ISymbol)property)
            ?? property.ContainingType.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                .Select(Classification)
                .FirstOrDefault(attribute => attribute is not null)
            ?? Parts(property.Type).Select(Classification).FirstOrDefault(attribute => attribute is not null);

    private static AttributeData? Classification(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (type.Name == "DataClassificationAttribute" && type.IsIn("Microsoft.Extensions.Compliance.Classification"))
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>The records that a member's type consists of: itself, the elements of a list, the values of a dictionary.</summary>
    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { TypeArguments.Length: > 0 } generic when IsForeign(generic) => generic.TypeArguments.SelectMany(Parts),
        INamedTypeSymbol named when !IsForeign(named) && named.TypeKind is TypeKind.Class or TypeKind.Struct => [named],
        _ => [],
    };
}
