using System.CommandLine;
using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>plan</c>: what a run would ask, and of whom. Nothing is sent.</summary>
internal static class PlanCommand
{
    public static Command Create(CheckRegistry registry, CheckAppConsole console)
    {
        var selection = new SelectionOptions();
        var format = new FormatOption("text", "dot", "mermaid");
        var command = new Command("plan", "Shows what a run would observe, from which inputs and with which permissions. Sends nothing.");
        selection.AddTo(command);
        command.Options.Add(format.Option);
        command.SetAction((result, _) =>
        {
            var selected = selection.Read(result, registry);
            console.Write(format.Read(result) switch
            {
                "dot" => EvidenceGraphFormat.ToDot(registry.GetGraph(selected)),
                "mermaid" => EvidenceGraphFormat.ToMermaid(registry.GetGraph(selected)),
                _ => Render(registry, selected),
            });
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static string Render(CheckRegistry registry, CheckSelection selection)
    {
        var graph = registry.GetGraph(selection);
        var text = new StringBuilder();
        Append(text, "Inputs", graph.Nodes.Where(node => node.Kind == EvidenceGraphNodeKind.Input).Select(node => (node.Name, node.Label)));
        Append(text, "Observed, in this order", graph.Nodes.Where(node => node.Probe is not null).Select(node => (node.Name, Describe(graph, node))));
        Append(text, "Permissions", registry.GetPermissions(selection).Select(required => (required.Permission.Name, required.Permission.System)));
        Append(text, "Checks", graph.Nodes.Where(node => node.Kind == EvidenceGraphNodeKind.Check).Select(node => (node.Name, node.Label)));
        return text.ToString();
    }

    private static string Describe(EvidenceGraph graph, EvidenceGraphNode node)
    {
        var policy = node.Probe!.Policy;
        var text = new StringBuilder("by ").Append(node.Probe.Name);
        if (graph.Edges.FirstOrDefault(edge => edge.To == node && edge.Kind == EvidenceGraphEdgeKind.Each) is { } each)
        {
            text.Append(", once for each ").Append(each.From.Name);
        }

        if (node.Probe.Target is { } target)
        {
            text.Append(", of ").Append(target);
        }

        return text.Append(FormattableString.Invariant($", at most {policy.MaxRetries + 1} attempt(s) of {policy.AttemptTimeout.TotalSeconds:0.###} s")).ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<(string Name, string Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var width = all.Max(row => row.Name.Length);
        text.Append(text.Length == 0 ? "" : "\n").Append(title).Append('\n');
        foreach (var (name, description) in all)
        {
            text.Append("  ").Append(name.PadRight(width)).Append("  ").Append(description).Append('\n');
        }
    }
}
