using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>Writes descriptors in the security descriptor definition language: [MS-DTYP] 2.5.1.1.</summary>
internal static class SddlWriter
{
    private static readonly (DirectoryRights Right, string Token)[] Rights =
    [
        (DirectoryRights.CreateChild, "CC"), (DirectoryRights.DeleteChild, "DC"), (DirectoryRights.ListContents, "LC"),
        (DirectoryRights.ValidatedWrite, "SW"), (DirectoryRights.ReadProperty, "RP"), (DirectoryRights.WriteProperty, "WP"),
        (DirectoryRights.DeleteTree, "DT"), (DirectoryRights.ListObject, "LO"), (DirectoryRights.ControlAccess, "CR"),
        (DirectoryRights.Delete, "SD"), (DirectoryRights.ReadControl, "RC"), (DirectoryRights.WriteDacl, "WD"),
        (DirectoryRights.WriteOwner, "WO"), (DirectoryRights.GenericAll, "GA"), (DirectoryRights.GenericExecute, "GX"),
        (DirectoryRights.GenericWrite, "GW"), (DirectoryRights.GenericRead, "GR"),
    ];

    private static readonly (AceFlags Flag, string Token)[] Flags =
    [
        (AceFlags.ObjectInherit, "OI"), (AceFlags.ContainerInherit, "CI"), (AceFlags.NoPropagateInherit, "NP"),
        (AceFlags.InheritOnly, "IO"), (AceFlags.Inherited, "ID"), (AceFlags.SuccessfulAccess, "SA"), (AceFlags.FailedAccess, "FA"),
    ];

    // Those of a directory; the others can be written out.
    private static readonly Dictionary<Sid, string> Names = new()
    {
        [WellKnownSids.Everyone] = "WD",
        [WellKnownSids.CreatorOwner] = "CO",
        [WellKnownSids.CreatorGroup] = "CG",
        [WellKnownSids.OwnerRights] = "OW",
        [WellKnownSids.Network] = "NU",
        [WellKnownSids.Anonymous] = "AN",
        [WellKnownSids.Self] = "PS",
        [WellKnownSids.AuthenticatedUsers] = "AU",
        [WellKnownSids.LocalSystem] = "SY",
        [WellKnownSids.Administrators] = "BA",
        [WellKnownSids.PreWindows2000CompatibleAccess] = "RU",
        [Sid.Parse("S-1-5-4")] = "IU",
        [Sid.Parse("S-1-5-6")] = "SU",
        [Sid.Parse("S-1-5-9")] = "ED",
        [Sid.Parse("S-1-5-12")] = "RC",
        [Sid.Parse("S-1-5-19")] = "LS",
        [Sid.Parse("S-1-5-20")] = "NS",
        [Sid.Parse("S-1-5-32-545")] = "BU",
        [Sid.Parse("S-1-5-32-546")] = "BG",
        [Sid.Parse("S-1-5-32-547")] = "PU",
        [Sid.Parse("S-1-5-32-548")] = "AO",
        [Sid.Parse("S-1-5-32-549")] = "SO",
        [Sid.Parse("S-1-5-32-550")] = "PO",
        [Sid.Parse("S-1-5-32-551")] = "BO",
        [Sid.Parse("S-1-5-32-552")] = "RE",
        [Sid.Parse("S-1-5-32-555")] = "RD",
        [Sid.Parse("S-1-5-32-556")] = "NO",
    };

    private static readonly Dictionary<uint, string> DomainNames = new()
    {
        [500] = "LA",
        [501] = "LG",
        [512] = "DA",
        [513] = "DU",
        [514] = "DG",
        [515] = "DC",
        [516] = "DD",
        [517] = "CA",
        [518] = "SA",
        [519] = "EA",
        [520] = "PA",
        [498] = "RO",
        [553] = "RS",
    };

    public static string Write(SecurityDescriptor descriptor, Sid? domain)
    {
        var text = new StringBuilder();
        if (descriptor.Owner is { } owner)
        {
            text.Append("O:").Append(Name(owner, domain));
        }

        if (descriptor.Group is { } group)
        {
            text.Append("G:").Append(Name(group, domain));
        }

        if ((descriptor.Control & DescriptorControl.DaclPresent) != 0)
        {
            text.Append("D:");
            AppendListFlags(text, descriptor.Control, DescriptorControl.DaclProtected, DescriptorControl.DaclAutoInheritRequired, DescriptorControl.DaclAutoInherited);
            AppendList(text, descriptor.Dacl, domain);
        }

        if ((descriptor.Control & DescriptorControl.SaclPresent) != 0)
        {
            text.Append("S:");
            AppendListFlags(text, descriptor.Control, DescriptorControl.SaclProtected, DescriptorControl.SaclAutoInheritRequired, DescriptorControl.SaclAutoInherited);
            AppendList(text, descriptor.Sacl, domain);
        }

        return text.ToString();
    }

    public static string Write(Ace ace, Sid? domain)
    {
        var text = new StringBuilder();
        Append(text, ace, domain);
        return text.ToString();
    }

    public static string Name(Sid sid, Sid? domain)
        => Names.TryGetValue(sid, out var name)
            || (domain is not null && sid.RelativeId is { } rid && DomainNames.TryGetValue(rid, out name) && sid.Domain == domain)
                ? name
                : sid.ToString();

    private static void AppendListFlags(
        StringBuilder text, DescriptorControl control, DescriptorControl isProtected, DescriptorControl required, DescriptorControl inherited)
        => text
            .Append((control & isProtected) != 0 ? "P" : "")
            .Append((control & required) != 0 ? "AR" : "")
            .Append((control & inherited) != 0 ? "AI" : "");

    private static void AppendList(StringBuilder text, Acl? list, Sid? domain)
    {
        if (list is null)
        {
            text.Append("NO_ACCESS_CONTROL");
            return;
        }

        foreach (var ace in list.Aces)
        {
            Append(text, ace, domain);
        }
    }

    private static void Append(StringBuilder text, Ace ace, Sid? domain)
    {
        text.Append('(').Append(Token(ace.Type)).Append(';');
        foreach (var (flag, token) in Flags)
        {
            text.Append((ace.Flags & flag) != 0 ? token : "");
        }

        text.Append(';');
        AppendRights(text, ace.Rights);
        text.Append(CultureInfo.InvariantCulture, $";{ace.ObjectType};{ace.InheritedObjectType};").Append(ace.Trustee is { } trustee ? Name(trustee, domain) : "");

        // Conditions and attributes have a grammar of their own, and unknown entries none: as octets ([MS-DTYP] 2.5.1.1, "octet-string").
        if (ace.Data.Length > 0)
        {
            text.Append(";#").Append(Convert.ToHexStringLower(ace.Data.Span));
        }

        text.Append(')');
    }

    private static void AppendRights(StringBuilder text, DirectoryRights rights)
    {
        var rest = rights;
        foreach (var (right, _) in Rights)
        {
            rest &= ~right;
        }

        if (rest != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"0x{(uint)rights:x}");
            return;
        }

        foreach (var (right, token) in Rights)
        {
            text.Append((rights & right) != 0 ? token : "");
        }
    }

    private static string Token(AceType type) => type switch
    {
        AceType.AccessAllowed => "A",
        AceType.AccessDenied => "D",
        AceType.SystemAudit => "AU",
        AceType.SystemAlarm => "AL",
        AceType.AccessAllowedObject => "OA",
        AceType.AccessDeniedObject => "OD",
        AceType.SystemAuditObject => "OU",
        AceType.SystemAlarmObject => "OL",
        AceType.AccessAllowedCallback => "XA",
        AceType.AccessDeniedCallback => "XD",
        AceType.AccessAllowedCallbackObject => "ZA",
        AceType.SystemAuditCallback => "XU",
        AceType.SystemMandatoryLabel => "ML",
        AceType.SystemResourceAttribute => "RA",
        AceType.SystemScopedPolicyId => "SP",
        _ => string.Create(CultureInfo.InvariantCulture, $"0x{(int)type:x2}"),
    };
}
