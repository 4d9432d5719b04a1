using System.Text;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

/// <summary>A small, sound export in a temporary folder, whose files a test replaces.</summary>
internal sealed class ExportFolder : IDisposable
{
    public const string SettingsFile = "GlobalSettings/MV.xml";
    public const string ForestFile = "Connectors/Connector_{1}.xml";
    public const string CloudFile = "Connectors/Connector_{2}.xml";
    public const string RuleFile = "SynchronizationRules/SynchronizationRule_{1}.xml";

    public ExportFolder()
    {
        Folder = Directory.CreateTempSubdirectory("writeback-export-").FullName;
        Settings().Forest().Cloud().Rule(RuleFile);
    }

    public string Folder { get; }

    public ConnectExport Export => new(Folder);

    public ExportFolder Settings(string parameters = "", string rootAttributes = "server='SRV' export-date='2026-01-02 03:04:05.006'") => With(
        SettingsFile,
        $"""
        <saved-mv-configuration {rootAttributes}>
          <mv-data>
            <schema><dsml><class /></dsml></schema>
            <parameter-values>
              {parameters}
            </parameter-values>
          </mv-data>
        </saved-mv-configuration>
        """);

    public ExportFolder Forest(string configuration = "", string partitions = "", string runs = "", string signAndSeal = "<sign-and-seal>1</sign-and-seal>") => With(
        ForestFile,
        $"""
        <ma-data>
          <id>{"{11111111-1111-1111-1111-111111111111}"}</id>
          <name>fabrikam.example</name>
          <category>AD</category>
          <subtype />
          <creation-time>2020-01-01 00:00:00.001</creation-time>
          <last-modification-time>2021-02-03 04:05:06.007</last-modification-time>
          <password-sync-allowed>1</password-sync-allowed>
          <schema><dsml><class /></dsml></schema>
          <private-configuration>
            <adma-configuration>
              <forest-name>fabrikam.example</forest-name>
              {signAndSeal}
              {configuration}
            </adma-configuration>
          </private-configuration>
          <ma-partition-data>{partitions}</ma-partition-data>
          <ma-run-data>{runs}</ma-run-data>
        </ma-data>
        """);

    public ExportFolder Cloud(string configuration = "", string subtype = "Windows Azure Active Directory (Microsoft)") => With(
        CloudFile,
        $"""
        <ma-data>
          <id>{"{22222222-2222-2222-2222-222222222222}"}</id>
          <name>fabrikam - AAD</name>
          <category>Extensible2</category>
          <subtype>{subtype}</subtype>
          <private-configuration><MAConfig>{configuration}</MAConfig></private-configuration>
        </ma-data>
        """);

    public ExportFolder Rule(
        string file,
        string name = "Rule",
        string direction = "Inbound",
        string precedence = "100",
        string more = "<EnablePasswordSync>false</EnablePasswordSync>") => With(
        file,
        $"""
        <synchronizationRule>
          <id>{Guid.NewGuid():B}</id>
          <name>{name}</name>
          <direction>{direction}</direction>
          <disabled>False</disabled>
          <connector>{"{11111111-1111-1111-1111-111111111111}"}</connector>
          <precedence>{precedence}</precedence>
          {more}
          <attribute-mappings><mapping><dest>a</dest></mapping></attribute-mappings>
        </synchronizationRule>
        """);

    public ExportFolder With(string file, string content, Encoding? encoding = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content, encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public ExportFolder Without(string file)
    {
        if (Directory.Exists(PathOf(file)))
        {
            Directory.Delete(PathOf(file), recursive: true);
        }

        File.Delete(PathOf(file));
        return this;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
