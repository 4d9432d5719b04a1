using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Why a convention method cannot be called, and where that is written.</summary>
internal sealed class ConventionFault(Location location, string reason)
{
    public Location Location { get; } = location;

    public string Reason { get; } = reason;
}
