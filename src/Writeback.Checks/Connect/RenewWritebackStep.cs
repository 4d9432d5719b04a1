using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>Switches writeback off, where it is on, and on.</summary>
/// <param name="connector">The connector to Entra ID.</param>
/// <param name="isEnabled">Whether it is on.</param>
internal sealed class RenewWritebackStep(string connector, bool isEnabled) : FixStep
{
    /// <inheritdoc/>
    public override string Subject => connector;

    /// <inheritdoc/>
    public override IReadOnlyList<FixChange> Changes =>
    [
        .. isEnabled ? [new FixChange(FixChangeKind.Run, Command(false), "Switches writeback off, and deregisters the server (events 31012, 31013, 31016).")] : (FixChange[])[],
        new FixChange(FixChangeKind.Run, Command(true), "Switches writeback on: registers the server and makes new keys (events 31004, 31018, 31005, 31015)."),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["Import-Module ADSync", .. Changes.Select(change => change.Exact)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences =>
    [
        .. isEnabled ? ["From switching off until event 31015 no password is written back: resets and changes in the cloud fail for the users of all forests."] : (string[])[],
        "The old keys and the old registration are gone: what was under way fails, and another server that used them no longer can.",
        "The first password hash synchronisation after it may take longer, and write many events 656.",
    ];

    /// <inheritdoc/>
    public override string? Obstacle => CollectorScript.IsConnectServer ? null : "It can be applied on the Connect server alone: run the commands there in an elevated Windows PowerShell, or 'writeback fix' with --apply.";

    /// <inheritdoc/>
    public override async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (!CollectorScript.IsConnectServer)
        {
            throw new FixFailedException("This is no Connect server: nothing was changed.");
        }

        try
        {
            if (isEnabled)
            {
                await PasswordResetSwitch.SetAsync(connector, enable: false, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ObservationException exception)
        {
            throw new FixFailedException($"Writeback could not be switched off ({exception.Failure.Type} {exception.Failure.Code}): nothing was changed. Do it in the Entra Connect wizard.", exception);
        }

        try
        {
            await PasswordResetSwitch.SetAsync(connector, enable: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ObservationException or OperationCanceledException)
        {
            throw new FixFailedException("Writeback is OFF, and could not be switched on: tick Password writeback in the Entra Connect wizard > Optional features now.", exception);
        }
    }

    // A quote in a name is doubled, as PowerShell has it within single quotes.
    private string Command(bool enable)
        => $"Set-ADSyncAADPasswordResetConfiguration -Connector '{connector.Replace("'", "''", StringComparison.Ordinal)}' -Enable ${(enable ? "true" : "false")}";
}
