namespace Writeback.Sdk;

/// <summary>Looks for a way back, from node to node.</summary>
internal sealed class CycleSearch
{
    private readonly IReadOnlyList<int>[] _successors;
    private readonly bool[] _done;
    private readonly List<int> _path = [];

    private CycleSearch(IReadOnlyList<int>[] successors)
    {
        _successors = successors;
        _done = new bool[successors.Length];
    }

    /// <summary>The nodes of a cycle, the first one again at its end; null when there is none.</summary>
    /// <param name="successors">By node, those it leads to.</param>
    public static IReadOnlyList<int>? Find(IReadOnlyList<int>[] successors)
    {
        var search = new CycleSearch(successors);
        for (var node = 0; node < successors.Length; node++)
        {
            if (search.Visit(node) is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private List<int>? Visit(int node)
    {
        if (_done[node])
        {
            return null;
        }

        if (_path.IndexOf(node) is >= 0 and var start)
        {
            _path.Add(node);
            return _path.GetRange(start, _path.Count - start);
        }

        _path.Add(node);
        foreach (var successor in _successors[node])
        {
            if (Visit(successor) is { } cycle)
            {
                return cycle;
            }
        }

        _path.RemoveAt(_path.Count - 1);
        _done[node] = true;
        return null;
    }
}
