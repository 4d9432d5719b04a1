using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>Forbids limits of attempts that the run could not keep, or could not even read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImpossiblePolicyAnalyzer : DiagnosticAnalyzer
{
    internal const string Id = "WBSDK0013";

    private const int MostRetries = 100;

    private static readonly DiagnosticDescriptor Rule = DiagnosticRules.Create(
        Id,
        "A policy can be kept",
        "The policy of '{0}' cannot be: {1}");

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
        if (SdkSymbols.Attribute(type, sdk.Timeout) is { } timeout)
        {
            AnalyzeTimeout(context, type, timeout);
        }

        if (SdkSymbols.Attribute(type, sdk.Retry) is { } retry)
        {
            AnalyzeRetry(context, type, retry);
        }
    }

    private static void AnalyzeTimeout(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData timeout)
    {
        var attempt = PolicyDuration.Parse(timeout.ConstructorArguments is [{ Value: string text }] ? text : "");
        var total = Named(timeout, "Total") is { } totalText ? PolicyDuration.Parse(totalText) : null;
        var attemptFault = attempt.FaultOfTimeout("the time limit of an attempt");
        var totalFault = total?.FaultOfTimeout("Total");
        if (attemptFault is null && totalFault is null)
        {
            attemptFault = total is null && attempt.Value > PolicyDuration.DefaultTotal
                ? $"an attempt may take {attempt.Text}, but Total is 30 seconds unless it is given"
                : null;
            totalFault = total?.Value < attempt.Value ? $"Total is {total!.Text}, which is less than the {attempt.Text} of one attempt" : null;
        }

        Report(context, type, DeclarationLocations.OfArgument(timeout, 0, context.CancellationToken), attemptFault);
        Report(context, type, DeclarationLocations.OfArgument(timeout, "Total", context.CancellationToken), totalFault);
    }

    private static void AnalyzeRetry(SymbolAnalysisContext context, INamedTypeSymbol type, AttributeData retry)
    {
        if (retry.ConstructorArguments is [{ Value: int and (< 0 or > MostRetries) and var retries }])
        {
            Report(
                context,
                type,
                DeclarationLocations.OfArgument(retry, 0, context.CancellationToken),
                FormattableString.Invariant($"it asks for {retries} retries, but there are 0 to {MostRetries}"));
        }

        var delay = Named(retry, "Delay") is { } text ? PolicyDuration.Parse(text) : null;
        Report(context, type, DeclarationLocations.OfArgument(retry, "Delay", context.CancellationToken), delay?.FaultOfDelay("Delay"));
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, Location location, string? fault)
    {
        if (fault is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, type.Name, fault));
        }
    }

    private static string? Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
}
