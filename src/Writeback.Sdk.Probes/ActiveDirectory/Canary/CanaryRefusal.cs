using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>Why a canary is not let out.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CanaryRefusal>))]
public enum CanaryRefusal
{
    /// <summary>The user is privileged: a member of a group that the directory protects, or protected by itself, or marked as such.</summary>
    Privileged,

    /// <summary>The user is the connector account.</summary>
    ConnectorItself,

    /// <summary>The user is disabled.</summary>
    Disabled,

    /// <summary>The user is locked.</summary>
    Locked,

    /// <summary>The user signs in with a smart card.</summary>
    SmartCardRequired,

    /// <summary>Who signed in is not the connector account: what somebody else may proves nothing.</summary>
    NotConnectorAccount,

    /// <summary>The connection is not encrypted.</summary>
    NotEncrypted,

    /// <summary>The password that was given to be restored is not the user's.</summary>
    WrongUserPassword,
}
