using Writeback.Checks;
using Writeback.Sdk;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;

return await CheckApp.RunAsync(args, ContosoChecks.Registry, app => app.Services.AddConnectProbes().AddNetworkProbes());

[CheckPack("Contoso", Includes = [typeof(PasswordWriteback)])]
internal static partial class ContosoChecks;
