namespace Writeback.Sdk;

/// <summary>How a selection of checks comes by its evidence: inputs, what probes observe from them, what checks judge.</summary>
/// <param name="Nodes">Inputs and evidence, each after what it is made from, then the checks in catalogue order.</param>
/// <param name="Edges">From what is needed to what needs it, in the order of <paramref name="Nodes"/>.</param>
public sealed record EvidenceGraph(IReadOnlyList<EvidenceGraphNode> Nodes, IReadOnlyList<EvidenceGraphEdge> Edges)
{
    /// <summary>The graph of a selection.</summary>
    internal static EvidenceGraph Create(RegistryData data, CheckSelection selection)
    {
        var nodes = new List<EvidenceGraphNode>();
        var edges = new List<EvidenceGraphEdge>();
        var slots = new EvidenceGraphNode?[data.Evidence.Length];
        var checks = data.Checks
            .Where(selection.Includes)
            .ToDictionary(check => check.Index, check => new EvidenceGraphNode(check.Id, check.Title, EvidenceGraphNodeKind.Check, null));
        foreach (var index in checks.Keys)
        {
            foreach (var use in data.Checks[index].Uses)
            {
                _ = Visit(use.Slot);
            }
        }

        foreach (var (index, node) in checks)
        {
            nodes.Add(node);
            edges.AddRange(data.Checks[index].Uses
                .DistinctBy(use => use.Slot)
                .Select(use => new EvidenceGraphEdge(Visit(use.Slot), node, use.IsEach ? EvidenceGraphEdgeKind.Each : EvidenceGraphEdgeKind.Evidence)));
            edges.AddRange(data.Checks[index].Requires
                .Where(checks.ContainsKey)
                .Select(required => new EvidenceGraphEdge(checks[required], node, EvidenceGraphEdgeKind.Requirement)));
        }

        return new EvidenceGraph(nodes, edges);

        EvidenceGraphNode Visit(int slot)
        {
            if (slots[slot] is { } known)
            {
                return known;
            }

            var provider = data.Providers[slot] is >= 0 and var found ? data.Probes[found] : null;
            var kind = provider is null ? EvidenceGraphNodeKind.Input : EvidenceGraphNodeKind.Evidence;
            var node = new EvidenceGraphNode(data.Evidence[slot].Name, data.Evidence[slot].HowToConfigure ?? provider?.Name ?? "", kind, provider);
            slots[slot] = node;
            var needed = provider?.Uses.DistinctBy(use => use.Slot).Select(use => (Node: Visit(use.Slot), use.IsEach)).ToList() ?? [];
            nodes.Add(node);
            edges.AddRange(needed.Select(use => new EvidenceGraphEdge(use.Node, node, use.IsEach ? EvidenceGraphEdgeKind.Each : EvidenceGraphEdgeKind.Evidence)));
            return node;
        }
    }
}
