namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What the pack's fix changes.</summary>
public sealed class Stage
{
    public string Curtain { get; set; } = "grey";

    public string Light { get; set; } = "dim";

    /// <summary>Why the light cannot be changed from here; null when it can.</summary>
    public string? Obstacle { get; set; }

    /// <summary>Whether changing the light fails.</summary>
    public bool IsLightBroken { get; set; }

    /// <summary>Looks at what is kept, before the first change.</summary>
    public Action? BeforeChange { get; set; }
}
