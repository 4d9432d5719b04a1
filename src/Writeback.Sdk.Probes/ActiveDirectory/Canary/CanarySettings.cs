namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>What a canary needs that is no part of evidence.</summary>
public sealed class CanarySettings
{
    /// <summary>The test user's password, to restore it afterwards; null where it is not known. Never part of evidence.</summary>
    public string? UserPassword { get; set; }

    /// <summary>How long the new password may take to the PDC emulator. The default value is 60 seconds.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Is told of each step as it is over, so that whoever interrupts a canary knows what was changed; null for nobody.</summary>
    public IProgress<CanaryStep>? Progress { get; set; }
}
