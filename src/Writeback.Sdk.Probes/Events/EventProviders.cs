namespace Writeback.Sdk.Probes.Events;

/// <summary>Who writes about password writeback into the logs of the Connect server.</summary>
internal static class EventProviders
{
    public const string PasswordReset = "PasswordResetService";
    public const string Engine = "ADSync";
    public const string HashSync = "Directory Synchronization";
    public const string Auditing = "Microsoft-Windows-Security-Auditing";

    private static readonly string[] All = [PasswordReset, Engine, HashSync, Auditing];

    /// <summary>The provider by its one spelling; null for one that has nothing to do with writeback.</summary>
    public static string? Find(ReadOnlySpan<char> name)
    {
        foreach (var provider in All)
        {
            if (name.Equals(provider, StringComparison.OrdinalIgnoreCase))
            {
                return provider;
            }
        }

        return null;
    }
}
