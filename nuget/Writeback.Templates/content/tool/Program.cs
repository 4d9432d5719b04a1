using ContosoTool;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Network;

return await CheckApp.RunAsync(args, ToolChecks.Registry, app => app.Services.AddNetworkProbes());
