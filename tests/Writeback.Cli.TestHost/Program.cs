using Writeback.Cli.TestHost;
using Writeback.Sdk.CommandLine;

return await CheckApp.RunAsync(args, WaitingPack.Registry, app =>
{
    app.Name = "waiting";
    app.Renderers.Add(new EndlessRenderer());
});
