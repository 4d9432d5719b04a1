using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory.Canary;

/// <summary>What a canary does in the directory.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CanaryAction>))]
public enum CanaryAction
{
    /// <summary>Resets the password.</summary>
    Reset,

    /// <summary>Signs in with the new password where it was reset.</summary>
    SignIn,

    /// <summary>Waits for the new password on the PDC emulator.</summary>
    Arrive,

    /// <summary>Signs in with the new password on the PDC emulator.</summary>
    SignInOnEmulator,

    /// <summary>Sets the password that the user had.</summary>
    RestorePassword,

    /// <summary>Lets the user have to change the password at the next sign-in, as before.</summary>
    RestoreMustChange,
}
