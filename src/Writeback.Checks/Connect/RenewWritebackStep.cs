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
        .. isEnabled ? [new FixChange(FixChangeKind.Run, Command(false), Texts.RenewSwitchesOff)] : (FixChange[])[],
        new FixChange(FixChangeKind.Run, Command(true), Texts.RenewSwitchesOn),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Commands => ["Import-Module ADSync", .. Changes.Select(change => change.Exact)];

    /// <inheritdoc/>
    public override IReadOnlyList<LocalizableText> Consequences =>
    [
        .. isEnabled ? [Texts.RenewInterrupts] : (LocalizableText[])[],
        Texts.RenewLosesKeys,
        Texts.RenewSlowsHashSync,
    ];

    /// <inheritdoc/>
    public override LocalizableText? Obstacle => CollectorScript.IsConnectServer ? null : Texts.RenewObstacle;

    /// <inheritdoc/>
    public override async Task ApplyAsync(CancellationToken cancellationToken)
    {
        if (!CollectorScript.IsConnectServer)
        {
            throw new FixFailedException(Texts.RenewNotOnServer);
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
            throw new FixFailedException(Texts.RenewNotOff(exception.Failure.Type, exception.Failure.Code), exception);
        }

        try
        {
            await PasswordResetSwitch.SetAsync(connector, enable: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ObservationException or OperationCanceledException)
        {
            throw new FixFailedException(Texts.RenewLeftOff, exception);
        }
    }

    // A quote in a name is doubled, as PowerShell has it within single quotes.
    private string Command(bool enable)
        => $"Set-ADSyncAADPasswordResetConfiguration -Connector '{connector.Replace("'", "''", StringComparison.Ordinal)}' -Enable ${(enable ? "true" : "false")}";
}
