using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The AD DS connector account in the directory, and who each domain takes it for.</summary>
[Evidence]
public sealed record ConnectorIdentity
{
    /// <summary>The user principal name, or the account name where there is none.</summary>
    [PersonalData]
    public required string Name { get; init; }

    /// <summary>The distinguished name.</summary>
    [PersonalData]
    public required string DistinguishedName { get; init; }

    /// <summary>The DNS name of its domain.</summary>
    [InfrastructureData]
    public required string Domain { get; init; }

    /// <summary>The SID.</summary>
    [PersonalData]
    public required string Sid { get; init; }

    /// <summary>Its groups in each domain that is looked at.</summary>
    public required IReadOnlyList<DomainGroups> Groups { get; init; }

    /// <summary>The token it has in a domain; null for a domain that was not looked at.</summary>
    /// <param name="domain">The DNS name of the domain.</param>
    public SecurityToken? TokenIn(string domain)
        => Groups.FirstOrDefault(groups => groups.Domain.Equals(domain, StringComparison.OrdinalIgnoreCase)) is { } groups
            ? new SecurityToken(Security.Sid.Parse(Sid), groups.Sids.Select(Security.Sid.Parse))
            : null;
}
