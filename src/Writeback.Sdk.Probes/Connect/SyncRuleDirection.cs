using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>Which way a synchronisation rule works.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SyncRuleDirection>))]
public enum SyncRuleDirection
{
    /// <summary>From the connected directory into the metaverse.</summary>
    Inbound,

    /// <summary>From the metaverse out to the connected directory.</summary>
    Outbound,
}
