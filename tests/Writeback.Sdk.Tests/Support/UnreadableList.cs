using System.Collections;

namespace Writeback.Sdk.Tests;

/// <summary>A list that promises two elements and has none.</summary>
internal sealed class UnreadableList : IReadOnlyList<Item>
{
    public int Count => 2;

    public Item this[int index] => throw new ObjectDisposedException(nameof(UnreadableList));

    public IEnumerator<Item> GetEnumerator() => throw new ObjectDisposedException(nameof(UnreadableList));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
