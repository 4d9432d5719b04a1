using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>What an endpoint does for password writeback, and so how it answers a stranger.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EndpointRole>))]
public enum EndpointRole
{
    /// <summary>The password reset service, where the agent is set up and users ask for a new password.</summary>
    PasswordReset,

    /// <summary>The Service Bus namespace, over which the new password travels to the Connect server.</summary>
    ServiceBus,
}
