using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Implements the finding methods of checks and writes each pack's registry, report and registration. Parse, model, emit: only
/// parsing sees symbols, and what leaves it has value equality, so that an edit costs what it touched.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CheckPackGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var checks = Declarations(context, KnownNames.CheckAttribute, CheckParser.Parse, TrackingNames.Checks);
        var probes = Declarations(context, KnownNames.ProbeAttribute, ProbeParser.Parse, TrackingNames.Probes);
        var evidence = Declarations(context, KnownNames.EvidenceAttribute, EvidenceParser.Parse, TrackingNames.Evidence);
        var declaredPacks = Declarations(context, KnownNames.CheckPackAttribute, PackParser.Parse, TrackingNames.DeclaredPacks);

        var messages = context.AdditionalTextsProvider
            .Where(static file => MessageFile.CultureOf(file.Path) is not null)
            .Select(MessageParser.Parse)
            .Collect()
            .Select(static (files, _) => MessagesModel.Create(files))
            .WithTrackingName(TrackingNames.Messages);
        var entries = checks
            .Select(static (check, _) => check.Entry)
            .Where(static entry => entry is not null)
            .Select(static (entry, _) => entry!)
            .WithTrackingName(TrackingNames.CheckEntries);
        var findings = checks
            .Select(static (check, _) => check.Findings)
            .WithTrackingName(TrackingNames.DeclaredFindings);
        findings = findings
            .Combine(messages.Combine(FindTwins(findings.Select(static (check, _) => check.Type.FullName), TrackingNames.CheckTwins)))
            .Select(static (found, _) => found.Left with
            {
                Translations = found.Right.Left.OfCheck(found.Left.Id),
                IsTwin = found.Right.Right.Contains(found.Left.Type.FullName),
            })
            .WithTrackingName(TrackingNames.Findings);
        var packs = declaredPacks
            .Combine(FindTwins(declaredPacks.Select(static (pack, _) => pack.Type.FullName), TrackingNames.PackTwins))
            .Select(static (found, _) => found.Left with { IsTwin = found.Right.Contains(found.Left.Type.FullName) })
            .WithTrackingName(TrackingNames.Packs);
        var registries = packs
            .Combine(entries.Collect())
            .Combine(probes.Collect())
            .Combine(evidence.Collect())
            .Combine(messages)
            .Select(static (found, _) => RegistryModel.Create(
                found.Left.Left.Left.Left, new(found.Left.Left.Left.Right), new(found.Left.Left.Right), new(found.Left.Right), found.Right))
            .WithTrackingName(TrackingNames.Registries);

        context.RegisterSourceOutput(findings, FindingsEmitter.Emit);
        context.RegisterSourceOutput(registries, RegistryEmitter.Emit);
        context.RegisterSourceOutput(registries, ReportEmitter.Emit);
        context.RegisterSourceOutput(packs, RegistrationEmitter.Emit);
    }

    private static IncrementalValueProvider<EquatableArray<string>> FindTwins(IncrementalValuesProvider<string> fullNames, string trackingName)
        => fullNames.Collect().Select(static (names, _) => Twins.Find(names)).WithTrackingName(trackingName);

    private static IncrementalValuesProvider<T> Declarations<T>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<GeneratorAttributeSyntaxContext, CancellationToken, T?> parse,
        string trackingName)
        where T : class
        => context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is TypeDeclarationSyntax,
                (found, cancellationToken) => IsFirst(found) ? parse(found, cancellationToken) : null)
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(trackingName);

    /// <summary>
    /// Whether this is the first part of a type to carry the attribute. A check that was just copied carries it twice, and is an
    /// error that the compiler reports; it must not take the generated code of all other checks away with it.
    /// </summary>
    private static bool IsFirst(GeneratorAttributeSyntaxContext found)
        => found.TargetSymbol.GetAttributes()
            .First(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, found.Attributes[0].AttributeClass))
            .ApplicationSyntaxReference is { } first
            && first.SyntaxTree == found.TargetNode.SyntaxTree
            && found.TargetNode.Span.Contains(first.Span);
}
