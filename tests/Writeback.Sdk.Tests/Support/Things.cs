namespace Writeback.Sdk.Tests;

// Evidence without a story, for packs that test the runner rather than tell about a network.

internal sealed record Alpha(string Text = "alpha");

internal sealed record Beta(string Text = "beta");

internal sealed record Gamma(string Text = "gamma");

/// <summary>A named element to fan out over.</summary>
internal sealed record Item(string Subject) : ISubject;

/// <summary>What was seen of an <see cref="Item"/>.</summary>
internal sealed record Sight(string Text);

/// <summary>Evidence that may hold a failure worth another attempt.</summary>
internal sealed record Reachability(bool Reached) : IFallibleEvidence
{
    public ObservationFailure? TransientFailure => Reached ? null : new ObservationFailure(FailureKind.Unavailable, "Unreachable");
}
