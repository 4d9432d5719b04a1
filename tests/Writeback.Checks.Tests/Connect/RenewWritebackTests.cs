using Writeback.Checks.Connect;
using Writeback.Sdk;

namespace Writeback.Checks.Tests.Connect;

/// <summary>The article's last resort as a fix: shown, and applied on the Connect server alone.</summary>
public sealed class RenewWritebackTests
{
    private const string Now = "2026-11-16 09:00";
    private const string Tenant = "tailwindtraders.onmicrosoft.com - AAD";

    [Fact]
    public async Task Where_writeback_is_off_it_is_switched_on()
    {
        var plan = await PlanAsync(await Runs.OverAsync(ExportCopy.Original, Now));

        var step = Assert.Single(plan.Steps);
        Assert.Equal(Tenant, step.Subject);
        Assert.Equal($"Set-ADSyncAADPasswordResetConfiguration -Connector '{Tenant}' -Enable $true", Assert.Single(step.Changes).Exact);
        Assert.Equal(["Import-Module ADSync", step.Changes[0].Exact], step.Commands);
        Assert.NotEmpty(step.Consequences);
        Assert.Null(step.State);
        Assert.Contains("wizard", plan.Remarks[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_it_is_on_it_is_switched_off_first_which_interrupts()
    {
        var step = new RenewWritebackStep("Contoso's tenant", isEnabled: true);

        Assert.Equal(
            ["Set-ADSyncAADPasswordResetConfiguration -Connector 'Contoso''s tenant' -Enable $false", "Set-ADSyncAADPasswordResetConfiguration -Connector 'Contoso''s tenant' -Enable $true"],
            step.Changes.Select(change => change.Exact));
        Assert.All(step.Changes, change => Assert.Equal(FixChangeKind.Run, change.Kind));
        Assert.Contains(step.Consequences, consequence => consequence.ToString().Contains("no password is written back", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Elsewhere_than_on_the_server_it_says_where_and_changes_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var step = new RenewWritebackStep(Tenant, isEnabled: true);

        Assert.Contains("on the Connect server alone", step.Obstacle!.ToString(), StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await Assert.ThrowsAsync<FixFailedException>(() => step.ApplyAsync(default))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_staging_server_is_not_touched()
    {
        using var copy = new ExportCopy().InStagingMode();

        var plan = await PlanAsync(await Runs.OverAsync(copy.Export, Now));

        Assert.Empty(plan.Steps);
        Assert.True(plan.LeavesFaults);
    }

    [Fact]
    public async Task Without_the_connector_it_asks_for_a_source()
    {
        var plan = await PlanAsync(await Runs.AgainstAsync());

        Assert.Empty(plan.Steps);
        Assert.Contains("--connect-evidence FILE", plan.Remarks[0].ToString(), StringComparison.Ordinal);
    }

    private static Task<FixPlan> PlanAsync(PasswordWritebackReport report) => new RenewWriteback().PlanAsync(new FixContext("WB3004", report, new RunInputs()), default);
}
