namespace Writeback.Benchmarks.Generators;

/// <summary>What happens to a project between two runs of a generator.</summary>
internal enum Edit
{
    /// <summary>Nothing came before: a build, or a project that was just opened.</summary>
    Cold,

    /// <summary>A method body of an ordinary file changes: what most keystrokes are.</summary>
    UnrelatedBody,

    /// <summary>A property of an ordinary file changes its type.</summary>
    UnrelatedDeclaration,

    /// <summary>One annotated file gains a comment.</summary>
    Comment,

    /// <summary>One annotated type changes, so that the output does, too.</summary>
    Change,
}
