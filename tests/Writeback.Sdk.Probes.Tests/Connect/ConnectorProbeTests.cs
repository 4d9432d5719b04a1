using Writeback.Sdk.Probes.Connect;

namespace Writeback.Sdk.Probes.Tests.Connect;

public sealed class ConnectorProbeTests : IDisposable
{
    private readonly ExportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_listed_in_ordinal_order()
    {
        _folder.With("Connectors/a.xml", "").With("Connectors/B.xml", "").With("Connectors/notes.txt", "");

        IReadOnlyList<ConnectorFile> files = await new ConnectorFilesProbe(new()).ObserveAsync(_folder.Export, default);

        Assert.Equal(["B.xml", "Connector_{1}.xml", "Connector_{2}.xml", "a.xml"], files.Select(file => file.Subject));
    }

    [Fact]
    public async Task A_connector_tells_who_it_is()
    {
        Connector connector = await Observe(ExportFolder.ForestFile);

        Assert.Equal(Guid.Parse("11111111-1111-1111-1111-111111111111"), connector.Id);
        Assert.Equal("fabrikam.example", connector.Name);
        Assert.Equal("fabrikam.example", connector.Subject);
        Assert.Equal("AD", connector.Category);
        Assert.Null(connector.Subtype);
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 0, 0, 0, 1, TimeSpan.Zero), connector.CreatedAt);
        Assert.Equal(new DateTimeOffset(2021, 2, 3, 4, 5, 6, 7, TimeSpan.Zero), connector.ModifiedAt);
        Assert.True(connector.PasswordSyncAllowed);
    }

    [Fact]
    public async Task A_connector_to_Active_Directory_tells_how_it_reaches_the_forest()
    {
        _folder.Forest(
            """
            <forest-login-domain>FABRIKAM</forest-login-domain>
            <forest-login-user>sync</forest-login-user>
            <ssl-bind crl-check="1">0</ssl-bind>
            <simple-bind>0</simple-bind>
            <password-hash-sync-config><target>{0}</target><enabled>1</enabled></password-hash-sync-config>
            <parameter-values><parameter name="password" encrypted="1">hunter2</parameter></parameter-values>
            """);

        Connector connector = await Observe(ExportFolder.ForestFile);

        Assert.Equal(ConnectorKind.ActiveDirectory, connector.Kind);
        Assert.Equal(
            new ForestConnection
            {
                ForestName = "fabrikam.example",
                LoginDomain = "FABRIKAM",
                LoginUser = "sync",
                SignAndSeal = true,
                SslBind = false,
                SimpleBind = false,
                SslCertificateRevocationCheck = true,
            },
            connector.Forest);
        Assert.True(connector.PasswordHashSyncEnabled);
        Assert.Null(connector.PasswordReset);
    }

    [Fact]
    public async Task What_a_forest_does_not_say_is_null()
    {
        Connector connector = await Observe(ExportFolder.ForestFile);

        Assert.Equal(new ForestConnection { ForestName = "fabrikam.example", SignAndSeal = true }, connector.Forest);
        Assert.Null(connector.PasswordHashSyncEnabled);
        Assert.Empty(connector.Partitions);
        Assert.Empty(connector.RunProfiles);
    }

    [Fact]
    public async Task A_connector_to_Entra_tells_whether_writeback_is_on()
    {
        _folder.Cloud(
            """
            <extension-config><filename>x.dll</filename><assembly-version>2.5.3.0</assembly-version></extension-config>
            <parameter-definitions><parameter><name>UserName</name></parameter></parameter-definitions>
            <parameter-values>
              <parameter name="UserName" type="string">sync@fabrikam.example</parameter>
              <parameter name="Password" type="encrypted-string" encrypted="1">hunter2</parameter>
            </parameter-values>
            <aad-password-reset-config>
              <enabled>1</enabled>
              <modified-timestamp>2026-03-04 05:06:07.008</modified-timestamp>
              <adal-authority>https://login.example/fabrikam</adal-authority>
            </aad-password-reset-config>
            """);

        Connector connector = await Observe(ExportFolder.CloudFile);

        Assert.Equal(ConnectorKind.Entra, connector.Kind);
        Assert.Equal(
            new PasswordResetConfiguration
            {
                Enabled = true,
                ModifiedAt = new DateTimeOffset(2026, 3, 4, 5, 6, 7, 8, TimeSpan.Zero),
                Authority = "https://login.example/fabrikam",
            },
            connector.PasswordReset);
        Assert.Equal("sync@fabrikam.example", connector.AccountName);
        Assert.Equal(new Version(2, 5, 3, 0), connector.AssemblyVersion);
        Assert.Null(connector.Forest);
    }

    [Fact]
    public async Task A_connector_to_Entra_where_writeback_was_never_set_up_has_no_configuration_of_it() =>
        Assert.Null((await Observe(ExportFolder.CloudFile)).PasswordReset);

    [Fact]
    public async Task A_connector_with_another_subtype_is_of_another_kind()
    {
        _folder.Cloud(subtype: "Generic SQL (Microsoft)");

        Connector connector = await Observe(ExportFolder.CloudFile);

        Assert.Equal(ConnectorKind.Other, connector.Kind);
        Assert.Equal("Generic SQL (Microsoft)", connector.Subtype);
    }

    [Fact]
    public async Task Partitions_tell_how_their_domain_controllers_are_reached()
    {
        _folder.Forest(partitions:
            """
            <partition>
              <id>{33333333-3333-3333-3333-333333333333}</id>
              <name>DC=fabrikam,DC=example</name>
              <selected>1</selected>
              <display-name>fabrikam.example</display-name>
              <filter><name>other</name></filter>
              <custom-data>
                <adma-partition-data>
                  <name>other</name>
                  <sign-and-seal>0</sign-and-seal>
                  <is-domain>1</is-domain>
                  <last-dc>DC01.fabrikam.example</last-dc>
                  <dc-failover>1</dc-failover>
                  <preferred-dcs><preferred-dc>DC02</preferred-dc><preferred-dc/><preferred-dc>DC03</preferred-dc></preferred-dcs>
                  <ssl-bind crl-check="0">0</ssl-bind>
                  <simple-bind>1</simple-bind>
                  <cookie>AAAA</cookie>
                </adma-partition-data>
              </custom-data>
            </partition>
            <partition>
              <id>{44444444-4444-4444-4444-444444444444}</id>
              <name>default</name>
              <selected>0</selected>
            </partition>
            """);

        IReadOnlyList<ConnectorPartition> partitions = (await Observe(ExportFolder.ForestFile)).Partitions;

        Assert.Equal(2, partitions.Count);
        ConnectorPartition domain = partitions[0];
        Assert.Equal(Guid.Parse("33333333-3333-3333-3333-333333333333"), domain.Id);
        Assert.Equal("DC=fabrikam,DC=example", domain.Name);
        Assert.Equal("fabrikam.example", domain.DisplayName);
        Assert.True(domain.Selected);
        Assert.True(domain.IsDomain);
        Assert.False(domain.SignAndSeal);
        Assert.False(domain.SslBind);
        Assert.True(domain.SimpleBind);
        Assert.Equal("DC01.fabrikam.example", domain.LastDomainController);
        Assert.True(domain.DomainControllerFailover);
        Assert.Equal(["DC02", "DC03"], domain.PreferredDomainControllers);

        ConnectorPartition bare = partitions[1];
        Assert.False(bare.Selected);
        Assert.Null(bare.DisplayName);
        Assert.Null(bare.IsDomain);
        Assert.Null(bare.SignAndSeal);
        Assert.Null(bare.LastDomainController);
        Assert.Empty(bare.PreferredDomainControllers);
    }

    [Fact]
    public async Task Run_profiles_tell_the_kinds_of_their_steps()
    {
        _folder.Forest(runs:
            """
            <run-configuration>
              <name>Full Cycle</name>
              <configuration>
                <step><step-type type="full-import"><import-subtype>to-cs</import-subtype></step-type><partition>{0}</partition></step>
                <step><step-type type="apply-rules" /></step>
              </configuration>
            </run-configuration>
            <run-configuration><name>Empty</name></run-configuration>
            """);

        IReadOnlyList<RunProfile> profiles = (await Observe(ExportFolder.ForestFile)).RunProfiles;

        Assert.Equal(["Full Cycle", "Empty"], profiles.Select(profile => profile.Name));
        Assert.Equal(["full-import", "apply-rules"], profiles[0].StepTypes);
        Assert.Empty(profiles[1].StepTypes);
    }

    [Fact]
    public async Task A_file_is_parsed_once_whoever_asks()
    {
        var reader = new ConnectExportReader();
        var file = new ConnectorFile(Path.GetFileName(ExportFolder.ForestFile));

        Connector[] connectors = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => new ConnectorProbe(new ConnectSources(reader, new())).ObserveAsync(file, _folder.Export, default)));

        Assert.All(connectors, connector => Assert.Same(connectors[0], connector));
    }

    [Fact]
    public async Task A_file_name_cannot_lead_out_of_the_folder()
    {
        var exception = await Assert.ThrowsAsync<ObservationException>(
            () => new ConnectorProbe(new()).ObserveAsync(new("../GlobalSettings/MV.xml"), _folder.Export, default));

        Assert.Equal(FailureKind.Unavailable, exception.Failure.Kind);
    }

    private Task<Connector> Observe(string file) => new ConnectorProbe(new()).ObserveAsync(new(Path.GetFileName(file)), _folder.Export, default);
}
