namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>What a directory asks of passwords: of the domain, or of a fine-grained policy.</summary>
public sealed record PasswordPolicy
{
    /// <summary>The name of the policy: of the domain, or the distinguished name of a password settings object.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>Whether it is a fine-grained policy (a password settings object).</summary>
    public required bool IsFineGrained { get; init; }

    /// <summary>How long a password has to be kept: <c>minPwdAge</c>. Zero where there is no such rule.</summary>
    public required TimeSpan MinimumAge { get; init; }

    /// <summary>How long a password may be kept: <c>maxPwdAge</c>; null for ever.</summary>
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>How long it has to be, in characters: <c>minPwdLength</c>.</summary>
    public required int MinimumLength { get; init; }

    /// <summary>How many earlier ones it may not be: <c>pwdHistoryLength</c>.</summary>
    public required int HistoryLength { get; init; }

    /// <summary>Whether it needs characters of several kinds: bit 0 of <c>pwdProperties</c>.</summary>
    public required bool IsComplexityRequired { get; init; }

    /// <summary>After how many wrong ones an account is locked: <c>lockoutThreshold</c>; 0 for never.</summary>
    public int LockoutThreshold { get; init; }
}
