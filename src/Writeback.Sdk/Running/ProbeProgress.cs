namespace Writeback.Sdk;

/// <summary>A probe started or ended.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Subject">The element it runs for, when it fans out.</param>
/// <param name="IsFinished">Whether it ended; otherwise it started.</param>
public sealed record ProbeProgress(ProbeDescriptor Probe, string? Subject, bool IsFinished)
{
    /// <summary>How long it may take at most, with all its attempts and the pauses between them.</summary>
    public TimeSpan Limit { get; init; }
}
