using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>The parts of the way that a password takes from the cloud to the directory.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LoopLegName>))]
public enum LoopLegName
{
    /// <summary>Microsoft Graph accepts the reset.</summary>
    Request,

    /// <summary>The cloud carries it out, until its operation has succeeded or failed.</summary>
    Operation,

    /// <summary>The PDC emulator has it: <c>pwdLastSet</c> is another one.</summary>
    Directory,

    /// <summary>The PDC emulator lets the user sign in with it.</summary>
    SignIn,
}
