using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Writeback.Sdk.Generators;

/// <summary>
/// Finds what a project declares. What it means is asked of the compiler, but only where an edit can have changed it: the compiler's
/// own search by attribute asks anew for every type at every key. See "Discovery" in generators/README.md for what that costs.
/// </summary>
/// <remarks>
/// It remembers the last project that it saw, for speed alone: the answer depends on the compilation and on nothing else. Drivers may
/// be forked and run at the same time.
/// </remarks>
internal sealed class Discovery
{
    private readonly ConditionalWeakTable<SyntaxTree, TreeDeclarations> _trees = new();
    private Memory? _last;

    public Declarations Find(Compilation compilation, CancellationToken cancellationToken)
    {
        var project = ProjectOf(compilation, cancellationToken);
        var last = Volatile.Read(ref _last);
        var memory = last is null || !project.HasSameSurroundings(last.Project, other => ProjectOf(other, cancellationToken))
            ? FindAll(compilation, project, cancellationToken)
            : Update(compilation, project, last, cancellationToken) ?? FindAll(compilation, project, cancellationToken);
        Volatile.Write(ref _last, memory);
        return memory.Declarations;
    }

    private Project ProjectOf(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = new List<TreeDeclarations>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_trees.TryGetValue(tree, out var known))
            {
                known = _trees.GetValue(tree, key => new TreeDeclarations(key, cancellationToken));
            }

            trees.Add(known);
        }

        return new Project(compilation, trees);
    }

    private static Memory FindAll(Compilation compilation, Project project, CancellationToken cancellationToken)
    {
        var names = new PlainNames(compilation, project);
        var aliases = FindAliases(project);
        var checks = new List<CheckModel>();
        var parts = new Dictionary<ClassDeclarationSyntax, int>();
        var probes = new List<ProbeModel>();
        var evidence = new List<EvidenceModel>();
        var packs = new List<PackModel>();
        foreach (var tree in project.Trees)
        {
            foreach (var type in tree.Types)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!MayDeclare(type, aliases))
                {
                    continue;
                }

                var part = new TypePart(compilation, type, cancellationToken);
                if (DeclarationParser.ParseCheck(part, names, cancellationToken) is { } check)
                {
                    if (type is ClassDeclarationSyntax declaration)
                    {
                        parts[declaration] = checks.Count;
                    }

                    checks.Add(check);
                }

                DeclarationParser.Parse(part, probes, evidence, packs, cancellationToken);
            }
        }

        return new Memory(
            project,
            new Declarations(checks.ToEquatableArray(), probes.ToEquatableArray(), evidence.ToEquatableArray(), packs.ToEquatableArray()),
            parts);
    }

    /// <summary>Asks again for the checks that changed, and only for them; null where one of them is not what it was.</summary>
    private static Memory? Update(Compilation compilation, Project project, Memory last, CancellationToken cancellationToken)
    {
        var names = new PlainNames(compilation, project);
        List<CheckModel>? checks = null;
        var parts = last.Parts;
        for (var index = 0; index < project.Trees.Count; index++)
        {
            var (tree, before) = (project.Trees[index], last.Project.Trees[index]);
            if (ReferenceEquals(tree, before))
            {
                continue;
            }

            // Files of equal surroundings have the same classes in the same order.
            parts = new Dictionary<ClassDeclarationSyntax, int>(parts);
            for (var part = 0; part < tree.CheckParts.Count; part++)
            {
                var isKnown = parts.TryGetValue(before.CheckParts[part], out var position);
                if (isKnown)
                {
                    _ = parts.Remove(before.CheckParts[part]);
                    parts[tree.CheckParts[part]] = position;
                }

                if (tree.Checks[part] == before.Checks[part])
                {
                    continue;
                }

                if (!isKnown
                    || DeclarationParser.ParseCheck(new TypePart(compilation, tree.CheckParts[part], cancellationToken), names, cancellationToken) is not { } check)
                {
                    return null;
                }

                checks ??= [.. last.Declarations.Checks];
                checks[position] = check;
            }
        }

        return new Memory(project, checks is null ? last.Declarations : last.Declarations with { Checks = checks.ToEquatableArray() }, parts);
    }

    /// <summary>The names by which one of our attributes may go in this project, besides its own. An alias may stand for an alias.</summary>
    private static HashSet<string> FindAliases(Project project)
    {
        var aliases = project.Trees.SelectMany(tree => tree.Aliases).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (aliases.RemoveAll(alias => (DeclaredNames.IsDeclaring(alias.Target) || names.Contains(alias.Target)) && (names.Add(alias.Alias) || true)) > 0)
        {
        }

        return names;
    }

    private static bool MayDeclare(TypeDeclarationSyntax type, HashSet<string> aliases)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = DeclaredNames.Last(attribute.Name);
                if (DeclaredNames.IsDeclaring(name) || aliases.Contains(name) || aliases.Contains(name + "Attribute"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The last project, and what was found in it.</summary>
    /// <param name="Project">The project.</param>
    /// <param name="Declarations">What it declares.</param>
    /// <param name="Parts">By the class that declares it, the position of a check in <paramref name="Declarations"/>.</param>
    private sealed record Memory(Project Project, Declarations Declarations, Dictionary<ClassDeclarationSyntax, int> Parts);
}
