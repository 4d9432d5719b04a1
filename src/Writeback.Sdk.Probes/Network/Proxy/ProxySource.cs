using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>Who named a proxy.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ProxySource>))]
public enum ProxySource
{
    /// <summary>Whoever started the run.</summary>
    Explicit,

    /// <summary>The file machine.config of .NET Framework, which the synchronisation service goes by.</summary>
    MachineConfig,

    /// <summary>The environment: <c>HTTPS_PROXY</c> or <c>ALL_PROXY</c>.</summary>
    Environment,
}
