using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// The article's last resort: writeback is switched off and on again, which registers the server anew and makes new keys. Where it is off, it is switched on.
/// Commands of the module ADSync do it, on the server alone; the wizard does the same.
/// </summary>
internal sealed class RenewWriteback : Fix
{
    /// <inheritdoc/>
    public override LocalizableText Title => Texts.RenewWriteback;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Checks { get; } = ["WB3004", "WB7003"];

    /// <inheritdoc/>
    public override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasFailed(context, "WB3007"))
        {
            return Task.FromResult(FixPlan.NotThisWay(Texts.RenewStaging));
        }

        var connectors = context.Report.FindObservations<Connector>().Select(connector => connector.Value).OfType<Connector>().Where(connector => connector.Kind == ConnectorKind.Entra).ToList();
        if (connectors.Count == 0)
        {
            return Task.FromResult(FixPlan.NotThisWay(Texts.RenewNoConnector(Texts.RenewInTheWizard)));
        }

        var isAmiss = Checks.Any(id => HasFailed(context, id));
        return Task.FromResult(isAmiss
            ? new FixPlan([.. connectors.Select(connector => new RenewWritebackStep(connector.Name, connector.PasswordReset is { Enabled: true }))]) { Remarks = [Texts.RenewInTheWizard, Texts.RenewSeeAfterwards] }
            : FixPlan.Nothing(Texts.RenewEnabled));
    }

    private static bool HasFailed(FixContext context, string id) => context.Report.Outcomes.Any(outcome => outcome.Check.Id == id && outcome.Failed);
}
