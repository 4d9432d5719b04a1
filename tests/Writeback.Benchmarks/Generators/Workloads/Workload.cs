namespace Writeback.Benchmarks.Generators.Workloads;

/// <summary>What a generator's users write: a few files that all have in common, and one file a type.</summary>
internal abstract class Workload
{
    /// <summary>Files that are there once, whatever the number of types.</summary>
    public abstract IEnumerable<string> SharedFiles(int count);

    /// <summary>The file of one type.</summary>
    public abstract string File(int index);

    /// <summary>The same file after an edit that shows in the output.</summary>
    public abstract string ChangedFile(int index);
}
