using System.Runtime.Versioning;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>The switch of password writeback on the Connect server itself, by the command of the module ADSync. It changes the server.</summary>
public static class PasswordResetSwitch
{
    private const string Connector = "WRITEBACK_CONNECTOR";

    /// <summary>Switches writeback on or off.</summary>
    /// <param name="connector">The name of the connector to Entra ID.</param>
    /// <param name="enable">Whether it is to be on.</param>
    /// <param name="cancellationToken">Ends the command, and leaves open whether it was done.</param>
    /// <exception cref="ObservationException">PowerShell could not be run, or the command failed.</exception>
    [SupportedOSPlatform("windows")]
    public static Task SetAsync(string connector, bool enable, CancellationToken cancellationToken)
        => SetAsync(WindowsPowerShell.Path, connector, enable, cancellationToken);

    /// <summary>Does it by a PowerShell.</summary>
    internal static async Task SetAsync(string powerShell, string connector, bool enable, CancellationToken cancellationToken)
    {
        // The name goes by the environment, where nothing in it is code.
        var command = $"$ErrorActionPreference = 'Stop'; Import-Module ADSync; Set-ADSyncAADPasswordResetConfiguration -Connector $env:{Connector} -Enable ${(enable ? "true" : "false")}";
        var exitCode = await WindowsPowerShell.RunAsync(powerShell, ["-Command", command], new Dictionary<string, string> { [Connector] = connector }, cancellationToken).ConfigureAwait(false);
        if (exitCode != 0)
        {
            throw new ObservationException(new ObservationFailure(FailureKind.Unavailable, "ExitCode", exitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }
}
