using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>How to sign in to a tenant.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SignInMethod>))]
public enum SignInMethod
{
    /// <summary>A person, in the browser of this machine.</summary>
    Browser,

    /// <summary>A person, on another device, by a code.</summary>
    Device,

    /// <summary>An application, by its certificate.</summary>
    Certificate,

    /// <summary>An application, by its client secret.</summary>
    Secret,

    /// <summary>The managed identity of the Azure resource that this runs on.</summary>
    Managed,

    /// <summary>The workload identity of the Kubernetes pod that this runs in.</summary>
    Workload,

    /// <summary>Whoever is signed in to the Azure CLI.</summary>
    Cli,
}
