using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Generators;

/// <summary>What decides what a project's declarations mean: its files, its references, its options.</summary>
internal sealed class Project(Compilation compilation, IReadOnlyList<TreeDeclarations> trees)
{
    private readonly string? _assemblyName = compilation.AssemblyName;
    private readonly CompilationOptions _options = compilation.Options;
    private readonly IReadOnlyList<MetadataReference> _references = [.. compilation.References];

    public IReadOnlyList<TreeDeclarations> Trees { get; } = trees;

    /// <summary>
    /// Whether two projects declare the same but for what matters to single checks. Most files are the very same objects from one edit
    /// to the next; of the others the fingerprints decide.
    /// </summary>
    public bool HasSameSurroundings(Project other, Func<Compilation, Project> projectOf)
    {
        if (_assemblyName != other._assemblyName
            || !_options.Equals(other._options)
            || Trees.Count != other.Trees.Count
            || _references.Count != other._references.Count)
        {
            return false;
        }

        for (var index = 0; index < Trees.Count; index++)
        {
            if (!ReferenceEquals(Trees[index], other.Trees[index])
                && (!Trees[index].Tree.Options.Equals(other.Trees[index].Tree.Options) || Trees[index].Common != other.Trees[index].Common))
            {
                return false;
            }
        }

        for (var index = 0; index < _references.Count; index++)
        {
            if (!AreSame(_references[index], other._references[index], projectOf))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An editor hands over the projects of a solution as they are typed: a new one after every key.</summary>
    private static bool AreSame(MetadataReference reference, MetadataReference other, Func<Compilation, Project> projectOf)
    {
        if (ReferenceEquals(reference, other))
        {
            return true;
        }

        return reference is CompilationReference { Compilation: var compilation }
            && other is CompilationReference { Compilation: var otherCompilation }
            && reference.Properties.Equals(other.Properties)
            && projectOf(compilation) is var project
            && projectOf(otherCompilation) is var otherProject
            && project.HasSameSurroundings(otherProject, projectOf)
            && project.HasSameChecks(otherProject);
    }

    private bool HasSameChecks(Project other)
    {
        for (var index = 0; index < Trees.Count; index++)
        {
            if (!ReferenceEquals(Trees[index], other.Trees[index]) && !Trees[index].Checks.SequenceEqual(other.Trees[index].Checks))
            {
                return false;
            }
        }

        return true;
    }
}
