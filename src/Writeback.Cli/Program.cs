using Writeback.Checks;
using Writeback.Cli;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

return await CheckApp.RunAsync(args, PasswordWriteback.Registry, app =>
{
    app.Name = "writeback";
    app.Description = Texts.Description.ToString();
    app.Path = WritebackPath.Value;
    app.Examples.Add($"writeback check                                          {Texts.ExampleNetwork}");
    app.Examples.Add($"writeback check --connect-export DIR --select Connect    {Texts.ExampleConnect}");
    app.Examples.Add($"writeback check --events events.xml --select Events        {Texts.ExampleEvents}");
    app.Examples.Add($"writeback fix WB7003 --connect-evidence FILE             {Texts.ExampleRenew}");
    app.Examples.Add($"writeback collect --script > Collect-WritebackEvidence.ps1  {Texts.ExampleScript}");
    app.Examples.Add("writeback check --output report.html --output report.json --fail-on warning");
    app.Examples.Add($"writeback endpoints --format csv                         {Texts.ExampleEndpoints}");
    app.Examples.Add($"writeback explain WB3004                                 {Texts.ExampleExplain}");
    app.Examples.Add($"writeback explain 33004                                  {Texts.ExampleCode}");
    app.Examples.Add("writeback check --domain contoso.com --select Directory --user UPN --connector-account MSOL_1a2b3c4d5e6f");
    app.Examples.Add($"writeback fix WB4003 --domain contoso.com --user UPN --connector-account MSOL_1a2b3c4d5e6f    {Texts.ExampleFix}");
    app.Examples.Add($"writeback canary --domain contoso.com --ldap-user MSOL_1a2b3c4d5e6f@contoso.com --user UPN --connector-account MSOL_1a2b3c4d5e6f    {Texts.ExampleCanary}");
    app.Examples.Add($"writeback check --tenant contoso.onmicrosoft.com --user UPN --select Licensing,Tenant    {Texts.ExampleTenant}");
    app.Examples.Add($"writeback lab                                            {Texts.ExampleLab}");
    app.Services.AddConnectProbes().AddNetworkProbes().AddActiveDirectoryProbes().AddTenantProbes().AddPasswordWritebackFixes();
    foreach (var option in ConnectEvidenceOption.Create().Append(EventsOption.Create()).Concat(DirectoryOption.Create()).Concat(DirectoryOption.CreatePopulation()))
    {
        app.Inputs.Add(option);
    }

    foreach (var option in CanaryOption.Create())
    {
        app.Inputs.Add(option);
    }

    app.Presets.Add(CanaryOption.CreateCommand());
    app.FixInputs.Add(DirectoryOption.CreateFixPlace());
    var tenant = new TenantSettings();
    foreach (var option in new NetworkOptions(cloud => tenant.Cloud = cloud).Create().Concat(TenantOption.Create(tenant)).Append(AdminOption.Create()))
    {
        app.Inputs.Add(option);
    }

    app.Sections.Add(NetworkOptions.EndpointsSection);
    app.Glossaries.Add(new CodeGlossary());
    app.Script = new CollectScript(CollectorScript.FileName, () => CollectorScript.Text);
    app.Commands.Add(EndpointsCommand.Create());
    app.Commands.Add(LabCommand.Create());
}).ConfigureAwait(false);
