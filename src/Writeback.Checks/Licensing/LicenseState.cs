namespace Writeback.Checks.Licensing;

/// <summary>What a state of a subscription or plan means: <c>capabilityStatus</c> of Microsoft Graph.</summary>
internal static class LicenseState
{
    // Whatever is not known is not counted on: a state of tomorrow gives no pass.
    public static bool IsUsable(string? state) => IsEnabled(state) || IsWarning(state);

    public static bool IsEnabled(string? state) => Is(state, "Enabled");

    public static bool IsWarning(string? state) => Is(state, "Warning");

    public static bool IsOver(string? state) => Is(state, "Suspended") || Is(state, "LockedOut") || Is(state, "Deleted");

    private static bool Is(string? state, string name) => string.Equals(state, name, StringComparison.OrdinalIgnoreCase);
}
