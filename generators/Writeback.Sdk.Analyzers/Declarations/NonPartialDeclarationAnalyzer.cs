using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids a check or a pack that cannot get its generated part, because it or a type around it is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NonPartialDeclarationAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0001";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "Checks and packs are partial",
        "'{0}' must be partial, because the generator writes another part of '{1}'");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { } sdk)
            {
                start.RegisterSymbolAction(context => Analyze(context, sdk), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var attribute = SdkSymbols.Attribute(type, sdk.Check) ?? SdkSymbols.Attribute(type, sdk.CheckPack);
        var declaration = attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        for (; declaration is not null; declaration = declaration.Parent as TypeDeclarationSyntax)
        {
            if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                // One diagnostic mends the whole chain: the innermost name is enough.
                context.ReportDiagnostic(Diagnostic.Create(Rule, declaration.Identifier.GetLocation(), declaration.Identifier.ValueText, type.Name));
                return;
            }
        }
    }
}
