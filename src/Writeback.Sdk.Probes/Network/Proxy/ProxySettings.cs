using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>What each source says of proxies, and which of them the probes follow.</summary>
[Input("Run the tool, which reads --proxy, machine.config and the environment.")]
public sealed record ProxySettings
{
    /// <summary>What whoever started the run said; null when nothing was said.</summary>
    public ProxyServer? Explicit { get; init; }

    /// <summary>Whether the run was told to use no proxy at all.</summary>
    public bool IsDirect { get; init; }

    /// <summary>What the synchronisation service is told; null when its machine.config was not read.</summary>
    public MachineConfigProxy? Service { get; init; }

    /// <summary>What the environment says; null when it says nothing.</summary>
    public ProxyServer? Environment { get; init; }

    /// <summary>The source that the probes follow; null when they go directly.</summary>
    [JsonIgnore]
    public ProxySource? InForce => IsDirect ? null
        : Explicit is not null ? ProxySource.Explicit
        : Service is { Enabled: true, Server: not null } ? ProxySource.MachineConfig
        : Service is null && Environment is not null ? ProxySource.Environment
        : null;

    /// <summary>Gives an endpoint the proxy that is in force for it.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="environment">The environment, with its exceptions.</param>
    public Endpoint Route(Endpoint endpoint, ProxyEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(environment);
        return endpoint with
        {
            Proxy = InForce switch
            {
                ProxySource.Explicit => Explicit,
                ProxySource.MachineConfig => MachineConfigReader.ServerFor(Service!, endpoint.Host),
                ProxySource.Environment => environment.For(endpoint.Host),
                _ => null,
            },
        };
    }
}
