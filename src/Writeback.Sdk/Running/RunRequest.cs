using System.Collections.ObjectModel;

namespace Writeback.Sdk;

/// <summary>What one run is asked to do.</summary>
public sealed record RunRequest
{
    /// <summary>Which checks run. The default is every check.</summary>
    public CheckSelection Selection { get; init; } = CheckSelection.All;

    /// <summary>What the run is told.</summary>
    public RunInputs Inputs { get; init; } = new();

    /// <summary>
    /// Evidence that was observed earlier, by the same registry. Nothing is observed then: the checks judge what is there, as of the time of
    /// that run, and <see cref="Inputs"/> and <see cref="Labels"/> are those of that run. Null for a live run.
    /// </summary>
    public EvidenceSnapshot? Evidence { get; init; }

    /// <summary>Facts about the run that readers of the report want to know, such as <c>cloud</c>: part of its <see cref="RunInfo"/>.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>By slot, what is known before the run and is not observed in it; null for nothing.</summary>
    internal EvidenceSlot?[]? Given { get; init; }

    /// <summary>Told about each probe that starts and ends, on whatever thread that happens; null when nobody watches.</summary>
    public IProgress<ProbeProgress>? Progress { get; init; }
}
