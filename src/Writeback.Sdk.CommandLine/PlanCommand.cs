using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>plan</c>: what a run would ask, and of whom. Nothing is sent.</summary>
internal sealed class PlanCommand(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console)
{
    private readonly RunOptions _run = new(app, registry, console);
    private readonly FormatOption _format = new("text", "dot", "mermaid");

    public static Command Create(CheckAppBuilder app, CheckRegistry registry, CheckAppConsole console) => new PlanCommand(app, registry, console).Create();

    private Command Create()
    {
        var command = new Command("plan", "Shows what a run would observe, from which inputs, with whose permissions, and whom it would get in touch with. Sends nothing.");
        _run.AddInputsTo(command);
        command.Options.Add(_format.Option);
        command.SetAction(PlanAsync);
        return command;
    }

    private async Task<int> PlanAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var selection = _run.ReadSelection(result);
        var format = _format.Read(result);
        var configuration = _run.Configure(result);
        var services = app.Services.BuildServiceProvider();
        await using (services.ConfigureAwait(false))
        {
            var setup = await _run.BindAsync(result, services, configuration, selection, sendsNothing: true, cancellationToken).ConfigureAwait(false);
            console.Write(format switch
            {
                "dot" => EvidenceGraphFormat.ToDot(registry.GetGraph(selection)),
                "mermaid" => EvidenceGraphFormat.ToMermaid(registry.GetGraph(selection)),
                _ => Render(selection, registry.GetContacts(selection, setup.Inputs)),
            });
            return ExitCode.Success;
        }
    }

    private string Render(CheckSelection selection, IReadOnlyList<PlannedContact> contacts)
    {
        var graph = registry.GetGraph(selection);
        var text = new StringBuilder();
        Append(text, "Inputs", graph.Nodes.Where(node => node.Kind == EvidenceGraphNodeKind.Input).Select(node => (node.Name, node.Label)));
        Append(text, "Contacts", contacts.Select(contact => (contact.Target, contact.ToString())));
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
