using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A reset in the cloud, followed until it arrived in the directory or did not. The password is not part of it.</summary>
[Evidence]
public sealed record WritebackLoop
{
    /// <summary>The test user.</summary>
    [PersonalData]
    public required string User { get; init; }

    /// <summary>The PDC emulator that was watched.</summary>
    [InfrastructureData]
    public required string Server { get; init; }

    /// <summary>When the reset was asked for, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last status of the operation: <c>notStarted</c>, <c>running</c>, <c>succeeded</c> or <c>failed</c>; null for one that is not known.</summary>
    public string? OperationStatus { get; init; }

    /// <summary>Why the operation failed, as Graph says; null where it does not, or where it might name somebody.</summary>
    public string? OperationDetail { get; init; }

    /// <summary>The time line: each part of the way, in order.</summary>
    public required IReadOnlyList<LoopLeg> Legs { get; init; }

    /// <summary>What it took to ask.</summary>
    public required GraphExchange Exchange { get; init; }

    /// <summary>When the password arrived at the PDC emulator, counted from the beginning; null when it did not.</summary>
    [JsonIgnore]
    public TimeSpan? Arrived => Find(LoopLegName.Directory)?.End;

    /// <summary>When the PDC emulator let the user sign in with it; null when it did not.</summary>
    [JsonIgnore]
    public TimeSpan? Verified => Find(LoopLegName.SignIn)?.End;

    /// <summary>A part of the way; null where it never began.</summary>
    /// <param name="name">Which.</param>
    public LoopLeg? Find(LoopLegName name) => Legs.FirstOrDefault(leg => leg.Name == name);
}
