using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Which types can be evidence, and how they are wrapped where they are taken or provided.</summary>
internal static class EvidenceTypes
{
    public static bool IsCancellationToken(ITypeSymbol type) => type.Name == "CancellationToken" && IsIn(type, "System.Threading");

    /// <summary>The element, when a type is <c>IReadOnlyList&lt;T&gt;</c>: the one list that evidence comes in.</summary>
    public static ITypeSymbol? ListElement(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [var element] } && IsIn(type, "System.Collections.Generic") ? element : null;

    /// <summary>What a task yields; null for what is no <c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
    public static ITypeSymbol? TaskResult(ITypeSymbol type)
        => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } && IsIn(type, "System.Threading.Tasks") ? result : null;

    /// <summary>Evidence is a class of the author's: no text, no number, no collection, no wrapper of other evidence.</summary>
    public static INamedTypeSymbol? AsEvidence(ITypeSymbol type, SdkSymbols sdk)
        => type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsStatic: false, SpecialType: SpecialType.None } evidence
            && !SymbolEqualityComparer.Default.Equals(evidence.OriginalDefinition, sdk.Observation)
            && !(evidence.ContainingNamespace?.ToDisplayString() is { } name && name.StartsWith("System.Collections", StringComparison.Ordinal))
            && !IsTask(evidence)
                ? evidence
                : null;

    private static bool IsTask(INamedTypeSymbol type) => type.Name == "Task" && IsIn(type, "System.Threading.Tasks");

    private static bool IsIn(ISymbol symbol, string namespaceName) => symbol.ContainingNamespace?.ToDisplayString() == namespaceName;
}
