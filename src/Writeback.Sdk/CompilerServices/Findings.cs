using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>What a check's <c>Evaluate</c> returned: one finding, or several. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Findings
{
    private Findings(object? content) => Content = content;

    /// <summary>A <see cref="Finding"/>, an array of them, or null.</summary>
    internal object? Content { get; }

    /// <summary>One finding.</summary>
    /// <param name="finding">The finding; null means that there is nothing to say.</param>
    public static Findings Of(Finding? finding) => new(finding);

    /// <summary>Several findings, enumerated here and now so that what throws, throws inside the check.</summary>
    /// <param name="findings">The findings.</param>
    public static Findings Of(IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        return new(all is [var only] ? only : all);
    }
}
