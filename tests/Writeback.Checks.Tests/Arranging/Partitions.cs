using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>Partitions of a forest.</summary>
internal static class Partitions
{
    public const string Domain = "DC=contoso,DC=com";

    public static ConnectorPartition Selected(string name = Domain) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Selected = true,
        IsDomain = true,
        PreferredDomainControllers = [],
    };

    extension(ConnectorPartition partition)
    {
        public ConnectorPartition NotSelected() => partition with { Selected = false };

        public ConnectorPartition NoDomain() => partition with { IsDomain = false };

        public ConnectorPartition Signing(bool signAndSeal) => partition with { SignAndSeal = signAndSeal };

        public ConnectorPartition OverTls() => partition with { SslBind = true };

        public ConnectorPartition LastSeenAt(string domainController) => partition with { LastDomainController = domainController };

        public ConnectorPartition Preferring(params string[] domainControllers) => partition with { PreferredDomainControllers = domainControllers };

        public ConnectorPartition AllowingOthers(bool failover) => partition with { DomainControllerFailover = failover };
    }
}
