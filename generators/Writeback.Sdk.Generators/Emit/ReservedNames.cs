namespace Writeback.Sdk.Generators;

/// <summary>Names that generated members keep away from.</summary>
internal static class ReservedNames
{
    /// <summary>What every class and struct inherits: a member of the same name would hide it, with a warning (CS0108).</summary>
    public static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };
}
