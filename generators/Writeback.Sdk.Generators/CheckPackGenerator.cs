using Microsoft.CodeAnalysis;
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
        var discovery = new Discovery();
        var declarations = context.CompilationProvider
            .Select(discovery.Find)
            .WithTrackingName(TrackingNames.Declarations);
        var checks = declarations.SelectMany(static (found, _) => found.Checks).WithTrackingName(TrackingNames.Checks);
        var probes = declarations.Select(static (found, _) => found.Probes).WithTrackingName(TrackingNames.Probes);
        var evidence = declarations.Select(static (found, _) => found.Evidence).WithTrackingName(TrackingNames.Evidence);
        var declaredPacks = declarations.SelectMany(static (found, _) => found.Packs).WithTrackingName(TrackingNames.DeclaredPacks);

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
            .Select(static (found, _) => found.Left.With(found.Right.Left.OfCheck(found.Left.Id), found.Right.Right.Contains(found.Left.Type.FullName)))
            .WithTrackingName(TrackingNames.Findings);
        var packs = declaredPacks
            .Combine(FindTwins(declaredPacks.Select(static (pack, _) => pack.Type.FullName), TrackingNames.PackTwins))
            .Select(static (found, _) => found.Left with { IsTwin = found.Right.Contains(found.Left.Type.FullName) })
            .WithTrackingName(TrackingNames.Packs);
        var registries = packs
            .Combine(entries.Collect())
            .Combine(probes)
            .Combine(evidence)
            .Combine(messages)
            .Select(static (found, _) => RegistryModel.Create(
                found.Left.Left.Left.Left, new(found.Left.Left.Left.Right), found.Left.Left.Right, found.Left.Right, found.Right))
            .WithTrackingName(TrackingNames.Registries);

        context.RegisterSourceOutput(findings, FindingsEmitter.Emit);
        context.RegisterSourceOutput(registries, RegistryEmitter.Emit);
        context.RegisterSourceOutput(registries, ReportEmitter.Emit);
        context.RegisterSourceOutput(packs, RegistrationEmitter.Emit);
    }

    private static IncrementalValueProvider<EquatableArray<string>> FindTwins(IncrementalValuesProvider<string> fullNames, string trackingName)
        => fullNames.Collect().Select(static (names, _) => Twins.Find(names)).WithTrackingName(trackingName);
}
