namespace Writeback.Sdk.Analyzers;

/// <summary>Finds the way from one thing to another along what each depends on.</summary>
internal static class DependencyPath
{
    /// <summary>The things passed, with both ends; null when there is no way.</summary>
    public static IReadOnlyList<T>? Find<T>(
        T start, T goal, Func<T, IEnumerable<T>> next, IEqualityComparer<T> comparer, CancellationToken cancellationToken)
    {
        var visited = new HashSet<T>(comparer);
        var path = new List<T>();
        return Visit(start) ? path : null;

        bool Visit(T node)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!visited.Add(node))
            {
                return false;
            }

            path.Add(node);
            if (comparer.Equals(node, goal))
            {
                return true;
            }

            foreach (var successor in next(node))
            {
                if (Visit(successor))
                {
                    return true;
                }
            }

            path.RemoveAt(path.Count - 1);
            return false;
        }
    }
}
