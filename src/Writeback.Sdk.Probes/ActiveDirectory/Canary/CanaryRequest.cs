namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>That a test user's password is to be reset, to see whether it works: or to say what would be done.</summary>
/// <param name="AllowChanges">Whether something may be changed; otherwise it is only said what would be.</param>
[Input("Let the test user's password be reset: --allow-changes with --user. The command canary without it says what would be done.")]
public sealed record CanaryRequest(bool AllowChanges);
