using Microsoft.CodeAnalysis;

namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>Whether a name that attributes of the SDK go by belongs to another type, too, in the project or in what it references.</summary>
internal static class NameGuard
{
    private static readonly string[] Names =
    [
        "CheckAttribute", "PassAttribute", "WarnAttribute", "FailAttribute", "InconclusiveAttribute", "NotApplicableAttribute",
        "ProbeAttribute", "EvidenceAttribute", "CheckPackAttribute", "InputAttribute", "EachAttribute", "RequiresAttribute",
    ];

    public static bool IsAmbiguous(Compilation compilation) => IsInSource(compilation) || IsInReferences(compilation);

    /// <summary>Asks the declarations of the project, which the compiler merges again after every edit.</summary>
    public static bool IsInSource(Compilation compilation)
    {
        foreach (var name in Names)
        {
            if (compilation.ContainsSymbolsWithName(name, SymbolFilter.Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks the references for their types' names, which each keeps once somebody has asked.</summary>
    public static bool IsInReferences(Compilation compilation)
    {
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Name == "Writeback.Sdk")
            {
                continue;
            }

            foreach (var name in Names)
            {
                if (assembly.TypeNames.Contains(name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
