using System.Collections.ObjectModel;

namespace Writeback.Sdk;

/// <summary>When and how a run was made. With durations and moments, the only part of a report that differs between two runs over the same evidence.</summary>
public sealed record RunInfo
{
    /// <summary>The run's id, sortable by time.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the run started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Where the evidence came from.</summary>
    public RunSource Source { get; init; }

    /// <summary>Facts that the caller gave, such as <c>cloud</c>.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Why the run ended early; <see cref="RunInterruption.None"/> when it did not.</summary>
    public RunInterruption Interruption { get; init; }
}
