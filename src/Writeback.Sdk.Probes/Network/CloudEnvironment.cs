using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>The Microsoft clouds, each with host names of its own.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CloudEnvironment>))]
public enum CloudEnvironment
{
    /// <summary>The worldwide cloud.</summary>
    Public,

    /// <summary>Azure Government.</summary>
    UsGov,

    /// <summary>Azure operated by 21Vianet.</summary>
    China,
}
