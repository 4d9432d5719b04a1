using System.Collections;
using System.Text.Json.Nodes;

namespace Writeback.Lab;

/// <summary>A list of objects that grows while it is read: whoever reads it sees what was there when they began.</summary>
public sealed class LabList : IEnumerable<JsonObject>
{
    private readonly Lock _lock = new();
    private volatile JsonObject[] _items = [];

    public void Add(JsonObject item)
    {
        lock (_lock)
        {
            _items = [.. _items, item];
        }
    }

    public IEnumerator<JsonObject> GetEnumerator() => ((IEnumerable<JsonObject>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
