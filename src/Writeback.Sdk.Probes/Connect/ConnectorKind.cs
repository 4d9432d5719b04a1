using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>What a connector connects to.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ConnectorKind>))]
public enum ConnectorKind
{
    /// <summary>Any other directory or database.</summary>
    Other,

    /// <summary>A forest of Active Directory: category <c>AD</c>.</summary>
    ActiveDirectory,

    /// <summary>
    /// Microsoft Entra ID: category <c>Extensible2</c> with a subtype that starts with <c>Windows Azure Active Directory</c>. The
    /// name is no criterion, since an administrator can change it.
    /// </summary>
    Entra,
}
