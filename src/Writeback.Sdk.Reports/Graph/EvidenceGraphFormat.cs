using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>Writes an <see cref="EvidenceGraph"/> as text that other programs draw.</summary>
public static class EvidenceGraphFormat
{
    /// <summary>The graph in the language of Graphviz: <c>writeback plan --format dot | dot -Tsvg</c>.</summary>
    /// <param name="graph">The graph.</param>
    public static string ToDot(EvidenceGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("digraph evidence {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        var names = NamesOf(graph);
        foreach (var node in graph.Nodes)
        {
            var shape = node.Kind switch
            {
                EvidenceGraphNodeKind.Input => "shape=parallelogram",
                EvidenceGraphNodeKind.Evidence => "shape=ellipse",
                _ => "shape=box",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {names[node]} [{shape}, label=\"{Dot(node.Name)}\\n{Dot(node.Label)}\"];\n");
        }

        foreach (var edge in graph.Edges)
        {
            var style = edge.Kind switch
            {
                EvidenceGraphEdgeKind.Each => " [label=\"each\"]",
                EvidenceGraphEdgeKind.Requirement => " [style=dashed, label=\"requires\"]",
                _ => "",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {names[edge.From]} -> {names[edge.To]}{style};\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The graph in the language of Mermaid, which Markdown viewers draw.</summary>
    /// <param name="graph">The graph.</param>
    public static string ToMermaid(EvidenceGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder("flowchart LR\n");
        var names = NamesOf(graph);
        foreach (var node in graph.Nodes)
        {
            var label = $"\"{Mermaid(node.Name)}<br/>{Mermaid(node.Label)}\"";
            var shape = node.Kind switch
            {
                EvidenceGraphNodeKind.Input => $"[/{label}/]",
                EvidenceGraphNodeKind.Evidence => $"([{label}])",
                _ => $"[{label}]",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {names[node]}{shape}\n");
        }

        foreach (var edge in graph.Edges)
        {
            var arrow = edge.Kind switch
            {
                EvidenceGraphEdgeKind.Each => "-->|each|",
                EvidenceGraphEdgeKind.Requirement => "-.->|requires|",
                _ => "-->",
            };
            text.Append(CultureInfo.InvariantCulture, $"  {names[edge.From]} {arrow} {names[edge.To]}\n");
        }

        return text.ToString();
    }

    // Names in these languages have a grammar of their own, and keywords such as "end": numbers have none.
    private static Dictionary<EvidenceGraphNode, string> NamesOf(EvidenceGraph graph)
        => graph.Nodes.Select((node, index) => (node, index)).ToDictionary(item => item.node, item => FormattableString.Invariant($"n{item.index}"));

    private static string Dot(string text)
        => ForeignText.Printable(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // Entities as Mermaid writes them: #quot; and so on.
    private static string Mermaid(string text) => string.Concat(ForeignText.Printable(text).Select(character => character switch
    {
        '"' => "#quot;",
        '#' => "#35;",
        '<' => "#lt;",
        '>' => "#gt;",
        '&' => "#amp;",
        '`' => "#96;",
        _ => character.ToString(),
    }));
}
