using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>What the probe of connectors brought home.</summary>
internal static class Seen
{
    public static IReadOnlyList<Observation<Connector>> Of(params Connector[] connectors)
        => [.. connectors.Select(connector => new Observation<Connector>(connector))];

    public static Observation<Connector> Unreadable(string file, string? explanation = null)
        => new(new ObservationFailure(FailureKind.Malformed, "XmlException", "line 7", explanation), file);
}
