using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A role of which there is one in a domain or forest: [MS-ADTS] 3.1.1.1.11.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FsmoRole>))]
public enum FsmoRole
{
    /// <summary>The domain's PDC emulator: it has every password first.</summary>
    PdcEmulator,

    /// <summary>The domain's master of relative ids.</summary>
    RidMaster,

    /// <summary>The domain's infrastructure master.</summary>
    InfrastructureMaster,

    /// <summary>The forest's schema master.</summary>
    SchemaMaster,

    /// <summary>The forest's domain naming master.</summary>
    DomainNamingMaster,
}
