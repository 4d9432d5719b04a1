namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads <c>ma-partition-data</c> of a connector.</summary>
internal static class ConnectorPartitionXml
{
    public static IReadOnlyList<ConnectorPartition> ParseAll(ExportXml xml)
    {
        List<ConnectorPartition> partitions = [];
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "partition":
                    partitions.Add(Parse(xml));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return [.. partitions];
    }

    private static ConnectorPartition Parse(ExportXml xml)
    {
        int line = xml.Line;
        Guid? id = null;
        string? name = null;
        string? displayName = null;
        bool? selected = null;
        var directory = new DirectoryData();

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "id":
                    id = xml.Identifier();
                    break;
                case "name":
                    name = xml.Text();
                    break;
                case "display-name":
                    displayName = xml.Text();
                    break;
                case "selected":
                    selected = xml.Flag();
                    break;
                case "custom-data":
                    directory = ParseCustomData(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new()
        {
            Id = id ?? throw xml.Missing(line, "id"),
            Name = name ?? throw xml.Missing(line, "name"),
            DisplayName = displayName,
            Selected = selected ?? throw xml.Missing(line, "selected"),
            IsDomain = directory.IsDomain,
            SignAndSeal = directory.SignAndSeal,
            SslBind = directory.SslBind,
            SimpleBind = directory.SimpleBind,
            LastDomainController = directory.LastDomainController,
            DomainControllerFailover = directory.DomainControllerFailover,
            PreferredDomainControllers = directory.PreferredDomainControllers,
        };
    }

    private static DirectoryData ParseCustomData(ExportXml xml)
    {
        var directory = new DirectoryData();
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "adma-partition-data":
                    directory = ParseDirectoryData(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return directory;
    }

    private static DirectoryData ParseDirectoryData(ExportXml xml)
    {
        var directory = new DirectoryData();
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "is-domain":
                    directory = directory with { IsDomain = xml.Flag() };
                    break;
                case "sign-and-seal":
                    directory = directory with { SignAndSeal = xml.Flag() };
                    break;
                case "ssl-bind":
                    directory = directory with { SslBind = xml.Flag() };
                    break;
                case "simple-bind":
                    directory = directory with { SimpleBind = xml.Flag() };
                    break;
                case "last-dc":
                    directory = directory with { LastDomainController = xml.Text() };
                    break;
                case "dc-failover":
                    directory = directory with { DomainControllerFailover = xml.Flag() };
                    break;
                case "preferred-dcs":
                    directory = directory with { PreferredDomainControllers = ParsePreferred(xml) };
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return directory;
    }

    private static IReadOnlyList<string> ParsePreferred(ExportXml xml)
    {
        List<string> preferred = [];
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "preferred-dc" when xml.Text() is { } name:
                    preferred.Add(name);
                    break;
                case "preferred-dc":
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return [.. preferred];
    }

    /// <summary>What only a partition of Active Directory has.</summary>
    private sealed record DirectoryData
    {
        public bool? IsDomain { get; init; }

        public bool? SignAndSeal { get; init; }

        public bool? SslBind { get; init; }

        public bool? SimpleBind { get; init; }

        public string? LastDomainController { get; init; }

        public bool? DomainControllerFailover { get; init; }

        public IReadOnlyList<string> PreferredDomainControllers { get; init; } = [];
    }
}
