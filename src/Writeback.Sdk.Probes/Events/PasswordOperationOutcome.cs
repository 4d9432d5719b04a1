using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>What came of an operation.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PasswordOperationOutcome>))]
public enum PasswordOperationOutcome
{
    /// <summary>It started, and the log has no end of it.</summary>
    Unfinished,

    /// <summary>The password was written.</summary>
    Succeeded,

    /// <summary>The password was not written.</summary>
    Failed,
}
