using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>How a connector that could not be read is named in a finding.</summary>
internal static class ConnectorFailures
{
    public static LocalizableText Describe(Observation<Connector> connector)
        => connector.Failure?.LocalizableExplanation ?? $"{connector.Subject}: {connector.Failure?.Type} {connector.Failure?.Code}".TrimEnd();
}
