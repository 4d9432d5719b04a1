namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads <c>GlobalSettings/MV.xml</c>: the parameters of the sync engine, which stand behind the schema of the metaverse.</summary>
internal static class ServerSettingsXml
{
    public const string Root = "saved-mv-configuration";

    private const string FeaturePrefix = "Microsoft.OptionalFeature.";

    public static SyncServerSettings Parse(ExportXml xml)
    {
        int line = xml.Line;
        string? serverName = xml.Attribute("server");
        DateTimeOffset? exportedAt = xml.AttributeTimestamp("export-date");
        SyncServerSettings? settings = null;

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "mv-data":
                    settings = ParseData(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return settings is null ? throw xml.Missing(line, "mv-data") : settings with { ServerName = serverName, ExportedAt = exportedAt };
    }

    private static SyncServerSettings ParseData(ExportXml xml)
    {
        int line = xml.Line;
        SyncServerSettings? settings = null;

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (xml.Name)
            {
                case "parameter-values":
                    settings = ParseParameters(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return settings ?? throw xml.Missing(line, "parameter-values");
    }

    private static SyncServerSettings ParseParameters(ExportXml xml)
    {
        Version? version = null;
        bool? stagingMode = null;
        string? signOnMethod = null;
        var scheduler = new SyncScheduler();
        List<OptionalFeature> features = [];

        for (bool more = xml.FirstChild(); more; more = xml.NextChild())
        {
            switch (ParameterXml.Name(xml))
            {
                case "Microsoft.Synchronize.ServerConfigurationVersion" and { } name:
                    version = xml.Version(name);
                    break;
                case "Microsoft.Synchronize.StagingMode" and { } name:
                    stagingMode = xml.Flag(name);
                    break;
                case "Microsoft.Synchronize.SynchronizationSchedule" and { } name:
                    scheduler = scheduler with { Enabled = xml.Flag(name) };
                    break;
                case "Microsoft.Synchronize.SchedulerSuspended" and { } name:
                    scheduler = scheduler with { Suspended = xml.Flag(name) };
                    break;
                case "Microsoft.Synchronize.MaintenanceEnabled" and { } name:
                    scheduler = scheduler with { MaintenanceEnabled = xml.Flag(name) };
                    break;
                case "Microsoft.Synchronize.TimeInterval" and { } name:
                    scheduler = scheduler with { Interval = xml.Duration(name) };
                    break;
                case "Microsoft.Synchronize.RunHistoryPurgeInterval" and { } name:
                    scheduler = scheduler with { RunHistoryPurgeInterval = xml.Duration(name) };
                    break;
                case "Microsoft.Synchronize.NextStartTime" and { } name:
                    scheduler = scheduler with { NextStart = xml.HttpDate(name) };
                    break;
                case "Microsoft.Synchronize.SynchronizationPolicy":
                    scheduler = scheduler with { Policy = xml.Text() };
                    break;
                case "Microsoft.UserSignIn.SignOnMethod":
                    signOnMethod = xml.Text();
                    break;
                case { } name when name.StartsWith(FeaturePrefix, StringComparison.Ordinal):
                    features.Add(new(name[FeaturePrefix.Length..], xml.Text() ?? ""));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        return new()
        {
            Source = "export",
            Version = version,
            StagingMode = stagingMode,
            SignOnMethod = signOnMethod,
            Scheduler = scheduler,
            Features = [.. features.OrderBy(feature => feature.Name, StringComparer.Ordinal)],
        };
    }
}
