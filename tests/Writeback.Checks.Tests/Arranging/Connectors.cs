using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Tests;

/// <summary>Connectors: to the tenant, to a forest, to something else.</summary>
internal static class Connectors
{
    public const string Tenant = "contoso.onmicrosoft.com - AAD";

    public static Connector Entra(string name = Tenant) => Named(name, ConnectorKind.Entra, "Extensible2");

    public static Connector Forest(string forest = "contoso.com", bool signAndSeal = true) => Named(forest, ConnectorKind.ActiveDirectory, "AD") with
    {
        Forest = new() { ForestName = forest, SignAndSeal = signAndSeal },
    };

    public static Connector Other(string name = "HR database") => Named(name, ConnectorKind.Other, "Extensible2");

    extension(Connector connector)
    {
        public Connector WithWriteback(bool enabled, string? since = null)
            => connector with { PasswordReset = new() { Enabled = enabled, ModifiedAt = since is null ? null : Days.Moment(since) } };

        public Connector With(params ConnectorPartition[] partitions) => connector with { Partitions = partitions };

        public Connector OverTls() => connector with { Forest = connector.Forest! with { SslBind = true } };

        public Connector WithSimpleBind() => connector with { Forest = connector.Forest! with { SimpleBind = true } };
    }

    private static Connector Named(string name, ConnectorKind kind, string category) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Kind = kind,
        Category = category,
        Partitions = [],
        RunProfiles = [],
    };
}
