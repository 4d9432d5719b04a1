namespace Writeback.Sdk.Probes.Events;

/// <summary>The newest items of a stream in whatever order: a bounded amount of memory, however much comes by.</summary>
internal sealed class NewestItems<T>(int capacity, Func<T, DateTimeOffset> momentOf)
{
    private readonly List<T> _items = [];

    public void Add(T item)
    {
        _items.Add(item);
        if (_items.Count >= capacity * 2)
        {
            Trim();
        }
    }

    /// <summary>The items, newest first.</summary>
    public List<T> ToList()
    {
        Trim();
        return _items;
    }

    private void Trim()
    {
        // Stable, so that what has the same moment keeps the order of the log.
        var newest = _items.OrderByDescending(momentOf).Take(capacity).ToList();
        _items.Clear();
        _items.AddRange(newest);
    }
}
