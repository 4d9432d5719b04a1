namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>What an ACE does, and how it is laid out: [MS-DTYP] 2.4.4.1. Other values are kept as they are.</summary>
public enum AceType
{
    /// <summary>Allows.</summary>
    AccessAllowed = 0x00,

    /// <summary>Denies.</summary>
    AccessDenied = 0x01,

    /// <summary>Audits.</summary>
    SystemAudit = 0x02,

    /// <summary>Reserved.</summary>
    SystemAlarm = 0x03,

    /// <summary>Reserved.</summary>
    AccessAllowedCompound = 0x04,

    /// <summary>Allows, for one property, property set, extended right or class.</summary>
    AccessAllowedObject = 0x05,

    /// <summary>Denies, for one property, property set, extended right or class.</summary>
    AccessDeniedObject = 0x06,

    /// <summary>Audits, for one property, property set, extended right or class.</summary>
    SystemAuditObject = 0x07,

    /// <summary>Reserved.</summary>
    SystemAlarmObject = 0x08,

    /// <summary>Allows under a condition.</summary>
    AccessAllowedCallback = 0x09,

    /// <summary>Denies under a condition.</summary>
    AccessDeniedCallback = 0x0A,

    /// <summary>Allows under a condition, for one property, property set, extended right or class.</summary>
    AccessAllowedCallbackObject = 0x0B,

    /// <summary>Denies under a condition, for one property, property set, extended right or class.</summary>
    AccessDeniedCallbackObject = 0x0C,

    /// <summary>Audits under a condition.</summary>
    SystemAuditCallback = 0x0D,

    /// <summary>Reserved.</summary>
    SystemAlarmCallback = 0x0E,

    /// <summary>Audits under a condition, for one property, property set, extended right or class.</summary>
    SystemAuditCallbackObject = 0x0F,

    /// <summary>Reserved.</summary>
    SystemAlarmCallbackObject = 0x10,

    /// <summary>An integrity label.</summary>
    SystemMandatoryLabel = 0x11,

    /// <summary>An attribute of the resource, for conditions.</summary>
    SystemResourceAttribute = 0x12,

    /// <summary>The central access policy in force.</summary>
    SystemScopedPolicyId = 0x13,
}
