using System.CommandLine;
using System.Globalization;
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
        var command = new Command("plan", Texts.PlanCommand.ToString());
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
        Append(text, Texts.PlanInputs, graph.Nodes.Where(node => node.Kind == EvidenceGraphNodeKind.Input).Select(node => (node.Name, LabelOf(registry, node))));
        Append(text, Texts.PlanContacts, contacts.Select(contact => (contact.Target.ToString(), contact.GetText(CultureInfo.CurrentUICulture))));
        Append(text, Texts.PlanObserved, graph.Nodes.Where(node => node.Probe is not null).Select(node => (node.Name, Describe(graph, node))));
        Append(text, Texts.PlanPermissions, registry.GetPermissions(selection).Select(required => (required.Permission.Name, required.Permission.System)));
        Append(text, Texts.PlanChecks, graph.Nodes.Where(node => node.Kind == EvidenceGraphNodeKind.Check).Select(node => (node.Name, LabelOf(registry, node))));
        return text.ToString();
    }

    private static string Describe(EvidenceGraph graph, EvidenceGraphNode node)
    {
        var policy = node.Probe!.Policy;
        var each = graph.Edges.FirstOrDefault(edge => edge.To == node && edge.Kind == EvidenceGraphEdgeKind.Each)?.From.Name;
        var attempts = policy.MaxRetries + 1;
        return ((each, node.Probe.Target) switch
        {
            ({ } list, { } target) => Texts.PlanOfEachTarget(node.Probe.Name, list, target, attempts, policy.AttemptTimeout),
            ({ } list, null) => Texts.PlanOfEach(node.Probe.Name, list, attempts, policy.AttemptTimeout),
            (null, { } target) => Texts.PlanOfTarget(node.Probe.Name, target, attempts, policy.AttemptTimeout),
            _ => Texts.PlanOf(node.Probe.Name, attempts, policy.AttemptTimeout),
        }).ToString();
    }

    /// <summary>The title of a check, or how an input is given.</summary>
    private static string LabelOf(CheckRegistry registry, EvidenceGraphNode node)
        => node.Kind == EvidenceGraphNodeKind.Check ? registry.Find(node.Name)?.GetTitle(CultureInfo.CurrentUICulture) ?? node.Label
            : registry.Evidence.FirstOrDefault(evidence => evidence.Name == node.Name)?.GetHowToConfigure(CultureInfo.CurrentUICulture) ?? node.Label;

    private static void Append(StringBuilder text, LocalizableText title, IEnumerable<(string Name, string Text)> rows)
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
