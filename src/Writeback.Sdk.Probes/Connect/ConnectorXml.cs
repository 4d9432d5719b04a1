namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// Reads one file of the folder <c>Connectors</c>. Nearly all of it is the schema of the directory, which is skipped; what is read
/// does not depend on the order of the elements.
/// </summary>
internal static class ConnectorXml
{
    public const string Root = "ma-data";

    public static Connector Parse(ExportXml xml)
    {
        int line = xml.Line;
        Guid? id = null;
        string? name = null;
        string? category = null;
        string? subtype = null;
        DateTimeOffset? createdAt = null;
        DateTimeOffset? modifiedAt = null;
        bool? passwordSyncAllowed = null;
        var configuration = new PrivateConfiguration();
        IReadOnlyList<ConnectorPartition> partitions = [];
        IReadOnlyList<RunProfile> runProfiles = [];

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
                case "category":
                    category = xml.Text();
                    break;
                case "subtype":
                    subtype = xml.Text();
                    break;
                case "creation-time":
                    createdAt = xml.Timestamp();
                    break;
                case "last-modification-time":
                    modifiedAt = xml.Timestamp();
                    break;
                case "password-sync-allowed":
                    passwordSyncAllowed = xml.Flag();
                    break;
                case "private-configuration":
                    configuration = ParsePrivateConfiguration(xml);
                    break;
                case "ma-partition-data":
                    partitions = ConnectorPartitionXml.ParseAll(xml);
                    break;
                case "ma-run-data":
                    runProfiles = RunProfileXml.ParseAll(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        ConnectorKind kind = KindOf(category, subtype);
        if (kind == ConnectorKind.ActiveDirectory && configuration.Forest is null)
        {
            throw xml.Missing(line, "private-configuration/adma-configuration");
        }

        if (kind == ConnectorKind.Entra && !configuration.HasCloudConfiguration)
        {
            throw xml.Missing(line, "private-configuration/MAConfig");
        }

        return new()
        {
            Id = id ?? throw xml.Missing(line, "id"),
            Name = name ?? throw xml.Missing(line, "name"),
            Kind = kind,
            Category = category ?? throw xml.Missing(line, "category"),
            Subtype = subtype,
            CreatedAt = createdAt,
            ModifiedAt = modifiedAt,
            PasswordSyncAllowed = passwordSyncAllowed,
            Forest = configuration.Forest,
            PasswordHashSyncEnabled = configuration.PasswordHashSyncEnabled,
            PasswordReset = configuration.PasswordReset,
            AccountName = kind == ConnectorKind.Entra ? configuration.AccountName : null,
            AssemblyVersion = kind == ConnectorKind.Entra ? configuration.AssemblyVersion : null,
            Partitions = partitions,
            RunProfiles = runProfiles,
        };
    }

    private static ConnectorKind KindOf(string? category, string? subtype) => category switch
    {
        "AD" => ConnectorKind.ActiveDirectory,
        "Extensible2" when subtype?.StartsWith("Windows Azure Active Directory", StringComparison.Ordinal) == true => ConnectorKind.Entra,
        _ => ConnectorKind.Other,
    };

    private static PrivateConfiguration ParsePrivateConfiguration(ExportXml xml)
    {
        var configuration = new PrivateConfiguration();
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "adma-configuration":
                    configuration = ParseForest(xml, configuration);
                    break;
                case "MAConfig":
                    configuration = ParseCloud(xml, configuration with { HasCloudConfiguration = true });
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return configuration;
    }

    private static PrivateConfiguration ParseForest(ExportXml xml, PrivateConfiguration configuration)
    {
        int line = xml.Line;
        string? forestName = null;
        string? loginDomain = null;
        string? loginUser = null;
        bool? signAndSeal = null;
        bool? sslBind = null;
        bool? simpleBind = null;
        bool? revocationCheck = null;
        bool? passwordHashSync = null;

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "forest-name":
                    forestName = xml.Text();
                    break;
                case "forest-login-domain":
                    loginDomain = xml.Text();
                    break;
                case "forest-login-user":
                    loginUser = xml.Text();
                    break;
                case "sign-and-seal":
                    signAndSeal = xml.Flag();
                    break;
                case "ssl-bind":
                    revocationCheck = xml.AttributeFlag("crl-check");
                    sslBind = xml.Flag();
                    break;
                case "simple-bind":
                    simpleBind = xml.Flag();
                    break;
                case "password-hash-sync-config":
                    passwordHashSync = ParsePasswordHashSync(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return configuration with
        {
            PasswordHashSyncEnabled = passwordHashSync,
            Forest = new()
            {
                ForestName = forestName ?? throw xml.Missing(line, "forest-name"),
                LoginDomain = loginDomain,
                LoginUser = loginUser,
                SignAndSeal = signAndSeal ?? throw xml.Missing(line, "sign-and-seal"),
                SslBind = sslBind,
                SimpleBind = simpleBind,
                SslCertificateRevocationCheck = revocationCheck,
            },
        };
    }

    private static bool? ParsePasswordHashSync(ExportXml xml)
    {
        bool? enabled = null;
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "enabled":
                    enabled = xml.Flag("password-hash-sync-config/enabled");
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return enabled;
    }

    private static PrivateConfiguration ParseCloud(ExportXml xml, PrivateConfiguration configuration)
    {
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "extension-config":
                    configuration = configuration with { AssemblyVersion = ParseAssemblyVersion(xml) };
                    break;
                case "parameter-values":
                    configuration = configuration with { AccountName = ParseAccountName(xml) };
                    break;
                case "aad-password-reset-config":
                    configuration = configuration with { PasswordReset = ParsePasswordReset(xml) };
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return configuration;
    }

    private static Version? ParseAssemblyVersion(ExportXml xml)
    {
        Version? version = null;
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "assembly-version":
                    version = xml.Version();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return version;
    }

    private static string? ParseAccountName(ExportXml xml)
    {
        string? accountName = null;
        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (ParameterXml.Name(xml))
            {
                case "UserName":
                    accountName = xml.Text();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return accountName;
    }

    private static PasswordResetConfiguration ParsePasswordReset(ExportXml xml)
    {
        int line = xml.Line;
        bool? enabled = null;
        DateTimeOffset? modifiedAt = null;
        string? authority = null;

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "enabled":
                    enabled = xml.Flag("aad-password-reset-config/enabled");
                    break;
                case "modified-timestamp":
                    modifiedAt = xml.Timestamp();
                    break;
                case "adal-authority":
                    authority = xml.Text();
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new()
        {
            Enabled = enabled ?? throw xml.Missing(line, "aad-password-reset-config/enabled"),
            ModifiedAt = modifiedAt,
            Authority = authority,
        };
    }

    /// <summary>What the configuration of either kind of connector yields, before the kind is known.</summary>
    private sealed record PrivateConfiguration
    {
        public ForestConnection? Forest { get; init; }

        public bool? PasswordHashSyncEnabled { get; init; }

        public bool HasCloudConfiguration { get; init; }

        public PasswordResetConfiguration? PasswordReset { get; init; }

        public string? AccountName { get; init; }

        public Version? AssemblyVersion { get; init; }
    }
}
