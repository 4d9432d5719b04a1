using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Writeback.Sdk.CodeFixes;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>All analyzers and fixes, found by reflection: a new one cannot go untested.</summary>
internal static class Components
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. Instances<DiagnosticAnalyzer>(typeof(ConventionMethodSuppressor).Assembly).Where(analyzer => analyzer is not DiagnosticSuppressor)];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = [.. Instances<CodeFixProvider>(typeof(MakePartialCodeFix).Assembly)];

    public static IEnumerable<DiagnosticDescriptor> Rules => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics);

    public static IEnumerable<string> RuleIds => Rules.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<T> Instances<T>(Assembly assembly)
        => assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!);
}
