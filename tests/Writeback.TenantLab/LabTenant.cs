using System.Text.Json.Nodes;

namespace Writeback.TenantLab;

/// <summary>What a tenant of the lab holds: the objects of Microsoft Graph as it would send them.</summary>
public sealed class LabTenant
{
    /// <summary>The tenant's id.</summary>
    public const string Id = "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11";

    /// <summary>Its first domain.</summary>
    public const string Domain = "contoso.onmicrosoft.com";

    public IList<JsonObject> SubscribedSkus { get; } = [];

    public IList<JsonObject> Users { get; } = [];

    /// <summary>So many further users, made when they are asked for: see <see cref="LabObjects.Employee"/>.</summary>
    public int Employees { get; set; }

    public IList<JsonObject> DeletedUsers { get; } = [];

    public IList<JsonObject> Organizations { get; } = [];

    public IList<JsonObject> Domains { get; } = [];

    public IList<JsonObject> RoleAssignments { get; } = [];

    public IList<JsonObject> RegistrationDetails { get; } = [];

    public IList<JsonObject> DirectoryAudits { get; } = [];

    public JsonObject AuthorizationPolicy { get; set; } = LabObjects.AuthorizationPolicy(allowedToUseSspr: true);

    /// <summary>What the application of the lab may do.</summary>
    public ISet<string> Permissions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Organization.Read.All", "User.Read.All", "AuditLog.Read.All", "Directory.Read.All", "Domain.Read.All", "Policy.Read.All", "RoleManagement.Read.Directory",
    };

    /// <summary>A tenant in which everything is as it should be: Contoso, with Megan to test and an administrator of the cloud.</summary>
    public static LabTenant Sound()
    {
        var tenant = new LabTenant();
        tenant.SubscribedSkus.Add(LabObjects.MicrosoftE3());
        tenant.Users.Add(LabObjects.Megan());
        tenant.Users.Add(LabObjects.Administrator());
        tenant.Organizations.Add(LabObjects.Organization());
        tenant.Domains.Add(LabObjects.Domain("contoso.com", "Managed"));
        tenant.Domains.Add(LabObjects.Domain(Domain, "Managed"));
        tenant.RoleAssignments.Add(LabObjects.RoleAssignment(LabObjects.AdministratorId, "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2"));
        tenant.RegistrationDetails.Add(LabObjects.Registration(LabObjects.MeganId, "megan@contoso.com"));
        return tenant;
    }
}
