// A team's own pack, composed with that of password writeback: one command line for both.
//   dotnet run --project samples/TeamPack -- check --spool /var/spool/resets --select Helpdesk
//   dotnet run --project samples/TeamPack -- list
using System.CommandLine;
using TeamPack;
using Writeback.Sdk.CommandLine;
using Writeback.Sdk.Probes.Network;

return await CheckApp.RunAsync(args, TeamChecks.Registry, app =>
{
    app.Name = "team";
    app.Description = "Password writeback, and what our helpdesk needs around it.";
    app.Services.AddNetworkProbes();
    app.Inputs.Add(new InputOption<string>(
        new Option<string?>("--spool") { Description = "Where requests for resets wait.", HelpName = "DIR" },
        (folder, setup, cancellationToken) =>
        {
            _ = folder is null ? setup.Inputs : setup.Inputs.Add(new Spool(Path.GetFullPath(folder)));
            return Task.CompletedTask;
        }));
}).ConfigureAwait(false);
