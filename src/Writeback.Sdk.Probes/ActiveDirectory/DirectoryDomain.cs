using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A domain, as one of its domain controllers and the name servers describe it.</summary>
[Evidence]
public sealed record DirectoryDomain : ISubject
{
    /// <summary>What was asked for.</summary>
    public required DirectoryTarget Target { get; init; }

    /// <summary>The DNS name.</summary>
    [InfrastructureData]
    public required string Name { get; init; }

    /// <summary>The distinguished name: <c>defaultNamingContext</c>.</summary>
    [InfrastructureData]
    public required string DistinguishedName { get; init; }

    /// <summary>The SID of the domain.</summary>
    [InfrastructureData]
    public string? Sid { get; init; }

    /// <summary>The DNS name of the forest: that of its root domain.</summary>
    [InfrastructureData]
    public required string Forest { get; init; }

    /// <summary>The domain controller that answered: <c>dnsHostName</c>.</summary>
    [InfrastructureData]
    public required string Server { get; init; }

    /// <summary>The functional level of the domain: 7 for 2016, 10 for 2025.</summary>
    public int? DomainLevel { get; init; }

    /// <summary>The functional level of the forest.</summary>
    public int? ForestLevel { get; init; }

    /// <summary>The naming contexts that the server holds.</summary>
    [InfrastructureData]
    public required IReadOnlyList<string> NamingContexts { get; init; }

    /// <summary>The DNS names of all domains of the forest.</summary>
    [InfrastructureData]
    public required IReadOnlyList<string> ForestDomains { get; init; }

    /// <summary>Who holds the roles, as the directory says.</summary>
    public required IReadOnlyList<RoleOwner> Roles { get; init; }

    /// <summary>Who the name servers say is the PDC emulator.</summary>
    public required ServiceRecords PdcRecords { get; init; }

    /// <summary>The domain controllers, by name.</summary>
    public required IReadOnlyList<DomainController> Controllers { get; init; }

    /// <summary>The trusts, by name.</summary>
    public required IReadOnlyList<DomainTrust> Trusts { get; init; }

    /// <summary>What the domain asks of passwords.</summary>
    public required PasswordPolicy Policy { get; init; }

    /// <summary>The descriptor of the domain: owner and DACL, without the SACL. Empty where it may not be read.</summary>
    [PersonalData]
    public RecordedDescriptor Descriptor { get; init; }

    /// <summary>The descriptor of the SAM server, <c>CN=Server,CN=System</c>. Empty where it may not be read.</summary>
    [PersonalData]
    public RecordedDescriptor SamServerDescriptor { get; init; }

    /// <summary>The SIDs in Pre-Windows 2000 Compatible Access; null where they may not be read.</summary>
    [PersonalData]
    public IReadOnlyList<string>? PreWindows2000Members { get; init; }

    /// <summary>The PDC emulator, as the directory says; null where it does not.</summary>
    [JsonIgnore]
    [InfrastructureData]
    public string? PdcEmulator => Roles.FirstOrDefault(owner => owner.Role == FsmoRole.PdcEmulator)?.Host;

    /// <inheritdoc/>
    [JsonIgnore]
    [InfrastructureData]
    public string Subject => Name;
}
