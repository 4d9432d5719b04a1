using System.Globalization;
using System.Text.Json.Nodes;

namespace Writeback.Lab;

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

    /// <summary>The roles that users may activate in Privileged Identity Management.</summary>
    public IList<JsonObject> RoleEligibilities { get; } = [];

    public IList<JsonObject> RegistrationDetails { get; } = [];

    public LabList DirectoryAudits { get; } = [];

    public IList<JsonObject> OnPremisesSynchronizations { get; } = [];

    public IList<JsonObject> ServiceIssues { get; } = [];

    public IList<JsonObject> ServicePrincipals { get; } = [];

    public IList<JsonObject> Applications { get; } = [];

    /// <summary>The jobs of each service principal, by its id.</summary>
    public IDictionary<string, IList<JsonObject>> SynchronizationJobs { get; } = new Dictionary<string, IList<JsonObject>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The directory roles that users have, by way of groups, too: those of each user by its id.</summary>
    public IDictionary<string, IList<JsonObject>> DirectoryRoles { get; } = new Dictionary<string, IList<JsonObject>>(StringComparer.OrdinalIgnoreCase);

    public JsonObject AuthorizationPolicy { get; set; } = LabObjects.AuthorizationPolicy(allowedToUseSspr: true);

    /// <summary>What the application of the lab may do.</summary>
    public ISet<string> Permissions { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Organization.Read.All", "User.Read.All", "AuditLog.Read.All", "Directory.Read.All", "Domain.Read.All", "Policy.Read.All", "RoleManagement.Read.Directory",
        "Application.Read.All", "Synchronization.Read.All", "ServiceHealth.Read.All", "OnPremDirectorySynchronization.Read.All", "UserAuthenticationMethod.ReadWrite.All",
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
        tenant.Users.Add(LabObjects.SynchronizationAccount());
        tenant.RoleAssignments.Add(LabObjects.RoleAssignment(LabObjects.SynchronizationAccountId, "d29b2b05-8046-44ba-8758-1e26182fcf32"));
        tenant.OnPremisesSynchronizations.Add(LabObjects.OnPremisesSynchronization());
        tenant.RegistrationDetails.Add(LabObjects.Registration(LabObjects.MeganId, "megan@contoso.com"));
        return tenant;
    }

    /// <summary>Adds a configuration of Cloud Sync.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="status">The state of its job.</param>
    /// <param name="lastRun">When its last run ended.</param>
    public void AddCloudSync(string domain, string status, string lastRun)
    {
        var id = Guid.NewGuid().ToString("D");
        ServicePrincipals.Add(LabObjects.CloudSyncPrincipal(id, domain));
        SynchronizationJobs[id] = [LabObjects.CloudSyncJob("AD2AADProvisioning", status, lastRun), LabObjects.CloudSyncJob("AD2AADPasswordHash", status, lastRun)];
    }

    /// <summary>Adds an application that Entra Connect signs in as.</summary>
    /// <param name="server">The name of the server.</param>
    /// <param name="certificateEnds">When its certificate expires.</param>
    public void AddConnectApplication(string server, string certificateEnds)
    {
        var appId = Guid.NewGuid().ToString("D");
        ServicePrincipals.Add(LabObjects.ConnectPrincipal(Guid.NewGuid().ToString("D"), appId, server));
        Applications.Add(LabObjects.ConnectApplication(appId, server, certificateEnds));
    }

    /// <summary>Moves every date of the tenant, which is made for 23 November 2026, 3:00 UTC.</summary>
    /// <param name="now">What time it is instead.</param>
    public void MoveTo(DateTimeOffset now)
    {
        var shift = now - new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero);
        IEnumerable<JsonObject> all =
        [
            .. SubscribedSkus, .. Users, .. DeletedUsers, .. Organizations, .. Domains, .. RoleAssignments, .. RoleEligibilities, .. RegistrationDetails, .. DirectoryAudits, .. ServiceIssues,
            .. ServicePrincipals, .. Applications, .. SynchronizationJobs.Values.SelectMany(jobs => jobs),
        ];
        foreach (var item in all)
        {
            Move(item, shift);
        }
    }

    private static void Move(JsonNode node, TimeSpan shift)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject item => [.. item.Select(member => member.Value)],
            JsonArray list => [.. list],
            _ => [],
        };
        foreach (var child in children.OfType<JsonNode>())
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text)
                && text.Length >= 20 && text[10] == 'T' && text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment))
            {
                value.ReplaceWith((moment + shift).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            }
            else
            {
                Move(child, shift);
            }
        }
    }
}
