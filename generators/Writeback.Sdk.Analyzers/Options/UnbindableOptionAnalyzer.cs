using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids options that generated code cannot make, fill from configuration or validate without reflection, and taking them like evidence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnbindableOptionAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0014";

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "An option cannot be bound",
        "The options '{0}' cannot be bound: {1}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SdkSymbols.Resolve(start.Compilation) is { CheckOptions: not null } sdk)
            {
                start.RegisterSymbolAction(context => AnalyzeType(context, sdk), SymbolKind.NamedType);
                start.RegisterSymbolAction(context => AnalyzeUse(context, sdk), SymbolKind.Method);
            }
        });
    }

    private static void AnalyzeType(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (SdkSymbols.Attribute(type, sdk.CheckOptions) is not { } attribute)
        {
            return;
        }

        var name = DeclarationLocations.OfType(type, attribute, context.CancellationToken);
        if (Shape(type, context.Compilation) is { } shape)
        {
            Report(name, shape);
            return;
        }

        if (!type.InstanceConstructors.Any(constructor => IsDefault(constructor, context.Compilation)))
        {
            Report(name, $"'new {type.Name}()' has to make them; give each parameter of the constructor a default");
        }

        foreach (var property in OptionProperty.All(type))
        {
            if (OptionProperty.Fault(property) is { } fault)
            {
                Report(DeclarationLocations.IsDeclaredIn(property, context.Compilation) ? DeclarationLocations.OfSymbol(property) : name, fault);
            }
        }

        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.IsRequired))
        {
            Report(DeclarationLocations.OfSymbol(field), $"the field '{field.Name}' is required, and no option");
        }

        void Report(Location location, string reason) => context.ReportDiagnostic(Diagnostic.Create(Rule, location, type.Name, reason));
    }

    private static string? Shape(INamedTypeSymbol type, Compilation compilation) => type switch
    {
        not { IsRecord: true, TypeKind: TypeKind.Class } => "they are no record class, of which a copy with other values could be made",
        { IsAbstract: true } => "they are abstract",
        { IsGenericType: true } => "they are generic",
        _ when type.IsFileLocal || !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) => "their record is visible only where it is declared",
        _ => null,
    };

    private static bool IsDefault(IMethodSymbol constructor, Compilation compilation)
        => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams) && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly);

    /// <summary>Options are taken once, as they are, and by checks: <c>Evaluate(TenantLicenses licenses, LicenseOptions options)</c>.</summary>
    private static void AnalyzeUse(SymbolAnalysisContext context, SdkSymbols sdk)
    {
        var method = (IMethodSymbol)context.Symbol;
        var isProbe = method.Name == "ObserveAsync" && SdkSymbols.Attribute(method.ContainingType, sdk.Probe) is not null;
        if (!isProbe && !(method.Name == "Evaluate" && SdkSymbols.Attribute(method.ContainingType, sdk.Check) is not null))
        {
            return;
        }

        foreach (var use in EvidenceUse.ReadAll(method, sdk).Where(use => SdkSymbols.Attribute(use.Evidence, sdk.CheckOptions) is not null))
        {
            var fault = isProbe
                ? $"'{method.ContainingType.Name}' is a probe, and options are for checks; mark what a probe is told with [Input]"
                : FaultOfForm(use, sdk);
            if (fault is not null)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, DeclarationLocations.OfSymbol(use.Parameter), use.Evidence.Name, fault));
            }
        }
    }

    private static string? FaultOfForm(EvidenceUse use, SdkSymbols sdk)
    {
        var isEach = SdkSymbols.Attribute(use.Parameter, sdk.Each) is not null;
        return isEach || !SymbolEqualityComparer.Default.Equals(use.Parameter.Type, use.Evidence)
            ? $"'{use.Parameter.Name}' takes them {(isEach ? "with [Each]" : "as " + use.Parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat))}, "
                + $"but a check has one set of options; write '{use.Evidence.Name} {use.Parameter.Name}'"
            : null;
    }
}
