using Microsoft.CodeAnalysis;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>
/// A compilation that equals another one when both declare the same: same fingerprints, same references, same options and name. It does not
/// keep the compilation alive: whoever is told of an unequal one is told while the compiler holds it.
/// </summary>
internal sealed class ProjectDeclarations : IEquatable<ProjectDeclarations>
{
    private readonly WeakReference<Compilation> _compilation;
    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ParseOptions? _parseOptions;
    private readonly MetadataReference[] _references;
    private readonly string[] _fingerprints;

    public ProjectDeclarations(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = new(compilation);
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _parseOptions = compilation.SyntaxTrees.FirstOrDefault()?.Options;
        _references = [.. compilation.References];
        _fingerprints = [.. compilation.SyntaxTrees.Select(tree => DeclarationFingerprint.Of(tree, cancellationToken))];
    }

    public Compilation? Compilation => _compilation.TryGetTarget(out var compilation) ? compilation : null;

    public bool Equals(ProjectDeclarations? other)
        => other is not null
            && _assemblyName == other._assemblyName
            && _options.Equals(other._options)
            && Equals(_parseOptions, other._parseOptions)
            && _references.AsSpan().SequenceEqual(other._references)
            && _fingerprints.AsSpan().SequenceEqual(other._fingerprints);

    public override bool Equals(object? obj) => Equals(obj as ProjectDeclarations);

    public override int GetHashCode() => _fingerprints.Length;
}
