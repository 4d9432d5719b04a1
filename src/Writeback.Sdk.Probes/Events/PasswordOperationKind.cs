using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>What was to be done with a password.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PasswordOperationKind>))]
public enum PasswordOperationKind
{
    /// <summary>The log does not say.</summary>
    Unknown,

    /// <summary>A user resets the own password (31001 to 31003).</summary>
    Reset,

    /// <summary>A user changes the own password (31006 to 31008).</summary>
    Change,

    /// <summary>An administrator resets somebody else's password (31009 to 31011).</summary>
    AdminReset,
}
