using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>Why writeback would fail for a user: the first that applies, in this order.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PopulationReason>))]
public enum PopulationReason
{
    /// <summary>The account is marked as protected: <c>adminCount</c>.</summary>
    Protected,

    /// <summary>The account is disabled.</summary>
    Disabled,

    /// <summary>A part of the name holds reserved characters.</summary>
    ReservedCharacters,

    /// <summary>An entry denies Reset Password to the connector account.</summary>
    ResetDenied,

    /// <summary>Reset Password is not granted, and the user does not inherit.</summary>
    InheritanceOff,

    /// <summary>Reset Password is not granted.</summary>
    ResetNotGranted,

    /// <summary>Writing <c>lockoutTime</c> or <c>pwdLastSet</c> is not granted.</summary>
    AttributesNotGranted,

    /// <summary>The permissions could not be read.</summary>
    NotReadable,

    /// <summary>The account is locked.</summary>
    Locked,

    /// <summary>The password is younger than the minimum age of the policy that holds for the user, the domain's or a fine-grained one.</summary>
    PasswordTooYoung,

    /// <summary>A fine-grained policy holds for the user, which may not be read: whether its minimum age is over is not known.</summary>
    PolicyNotReadable,
}
