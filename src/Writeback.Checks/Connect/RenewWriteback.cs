using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// The article's last resort: writeback is switched off and on again, which registers the server anew and makes new keys. Where it is off, it is switched on.
/// Commands of the module ADSync do it, on the server alone; the wizard does the same.
/// </summary>
internal sealed class RenewWriteback : Fix
{
    private const string InTheWizard =
        "The same in the Entra Connect wizard, which asks for an administrator of the tenant: Customize synchronization options > Optional features > clear Password writeback > Configure; then the same with it ticked.";

    private const string SeeAfterwards = "Afterwards look for the events 31004, 31018, 31005 and 31015 in the log Application, and reset a test user's password.";

    /// <inheritdoc/>
    public override string Title => "Disable and enable password writeback, which registers the server anew and makes new keys";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Checks { get; } = ["WB3004", "WB7003"];

    /// <inheritdoc/>
    public override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasFailed(context, "WB3007"))
        {
            return Task.FromResult(FixPlan.NotThisWay("The server is a staging server, or another one is active as well: WB3007 says what to do first."));
        }

        var connectors = context.Report.FindObservations<Connector>().Select(connector => connector.Value).OfType<Connector>().Where(connector => connector.Kind == ConnectorKind.Entra).ToList();
        if (connectors.Count == 0)
        {
            return Task.FromResult(FixPlan.NotThisWay(
                "The connector to Entra ID is not known: give --connect-evidence FILE or --connect-export DIR, or run this on the Connect server. " + InTheWizard));
        }

        var isAmiss = Checks.Any(id => HasFailed(context, id));
        return Task.FromResult(isAmiss
            ? new FixPlan([.. connectors.Select(connector => new RenewWritebackStep(connector.Name, connector.PasswordReset is { Enabled: true }))]) { Remarks = [InTheWizard, SeeAfterwards] }
            : FixPlan.Nothing("Writeback is enabled, and the log shows no problem of registration or keys."));
    }

    private static bool HasFailed(FixContext context, string id) => context.Report.Outcomes.Any(outcome => outcome.Check.Id == id && outcome.Failed);
}
