namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>A reset of the test user's password in the directory, as writeback makes it: what was done, or would be.</summary>
[Evidence]
public sealed record DirectoryCanary
{
    /// <summary>The user.</summary>
    [PersonalData]
    public required string User { get; init; }

    /// <summary>The connector account.</summary>
    [PersonalData]
    public required string Account { get; init; }

    /// <summary>The domain controller that Connect would use: the first that it prefers, or the one that it used last, or the one that described the domain.</summary>
    [InfrastructureData]
    public required string Server { get; init; }

    /// <summary>The PDC emulator; null where it is not known.</summary>
    [InfrastructureData]
    public string? PdcEmulator { get; init; }

    /// <summary>Why nothing was done; null where nothing speaks against it.</summary>
    public CanaryRefusal? Refusal { get; init; }

    /// <summary>Whether it is only said what would be done.</summary>
    public required bool IsDryRun { get; init; }

    /// <summary>Whether the server offers to enforce history and minimum age on resets, too, as writeback asks for: the policy-hints control.</summary>
    public bool UsesPolicyHints { get; init; }

    /// <summary>Whether the user's password is known, so that it can be restored.</summary>
    public required bool IsPasswordKnown { get; init; }

    /// <summary>The steps: those that were done, in their order, or those that would be.</summary>
    public required IReadOnlyList<CanaryStep> Steps { get; init; }

    /// <summary>A step; null where it was not done.</summary>
    /// <param name="action">Which.</param>
    public CanaryStep? Find(CanaryAction action) => Steps.FirstOrDefault(step => step.Action == action);
}
