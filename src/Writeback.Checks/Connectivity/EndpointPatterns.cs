using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>What a firewall has to allow for an endpoint.</summary>
internal static class EndpointPatterns
{
    /// <summary>
    /// The documented pattern that covers the endpoint, such as <c>*.servicebus.windows.net</c>; its host where none does. Host
    /// names of the Service Bus change without notice, so a list of single hosts breaks one day. The domain of a pattern is not
    /// covered by it, and needs both.
    /// </summary>
    public static string AllowFor(Endpoint endpoint)
    {
        foreach (var cloud in Enum.GetValues<CloudEnvironment>())
        {
            foreach (var requirement in EndpointCatalog.RequirementsFor(cloud))
            {
                var pattern = requirement.Split(':')[0];
                var suffix = pattern.TrimStart('*');
                if (endpoint.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                {
                    return pattern;
                }

                if (string.Equals("." + endpoint.Host, suffix, StringComparison.OrdinalIgnoreCase))
                {
                    return $"{endpoint.Host}, {pattern}";
                }
            }
        }

        return endpoint.Host;
    }
}
