namespace Writeback.Sdk.Probes.Connect;

/// <summary>Reads one file of the folder <c>SynchronizationRules</c>.</summary>
internal static class SyncRuleXml
{
    public const string Root = "synchronizationRule";

    public static SyncRule Parse(ExportXml xml)
    {
        int line = xml.Line;
        Guid? id = null;
        string? name = null;
        string? immutableTag = null;
        SyncRuleDirection? direction = null;
        Guid? connectorId = null;
        bool? disabled = null;
        int? precedence = null;
        string? sourceObjectType = null;
        string? targetObjectType = null;
        string? linkType = null;
        bool? passwordSyncEnabled = null;

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
                case "immutable-tag":
                    immutableTag = xml.Text();
                    break;
                case "direction":
                    direction = xml.Word<SyncRuleDirection>();
                    break;
                case "connector":
                    connectorId = xml.Identifier();
                    break;
                case "disabled":
                    disabled = xml.Flag();
                    break;
                case "precedence":
                    precedence = xml.Number();
                    break;
                case "sourceObjectType":
                    sourceObjectType = xml.Text();
                    break;
                case "targetObjectType":
                    targetObjectType = xml.Text();
                    break;
                case "linkType":
                    linkType = xml.Text();
                    break;
                case "EnablePasswordSync":
                    passwordSyncEnabled = xml.Flag();
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
            ImmutableTag = immutableTag,
            Direction = direction ?? throw xml.Missing(line, "direction"),
            ConnectorId = connectorId ?? throw xml.Missing(line, "connector"),
            Disabled = disabled ?? throw xml.Missing(line, "disabled"),
            Precedence = precedence ?? throw xml.Missing(line, "precedence"),
            SourceObjectType = sourceObjectType,
            TargetObjectType = targetObjectType,
            LinkType = linkType,
            PasswordSyncEnabled = passwordSyncEnabled ?? throw xml.Missing(line, "EnablePasswordSync"),
        };
    }
}
