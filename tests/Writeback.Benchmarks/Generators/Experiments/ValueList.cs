namespace Writeback.Benchmarks.Generators.Experiments;

/// <summary>A list with value equality, as models of incremental generators need it.</summary>
internal sealed record ValueList<T>(IReadOnlyList<T> Items)
{
    public bool Equals(ValueList<T>? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
