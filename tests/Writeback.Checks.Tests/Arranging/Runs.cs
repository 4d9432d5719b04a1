using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests;

/// <summary>Whole runs, composed as the tool composes them.</summary>
internal static class Runs
{
    public static Task<PasswordWritebackReport> OverAsync(ConnectExport export, string at)
    {
        var clock = new FakeTimeProvider(Days.Moment(at));
        return RunAsync(new RunInputs().Add(export), services => services.AddSingleton<TimeProvider>(clock));
    }

    public static Task<PasswordWritebackReport> AgainstAsync(params Endpoint[] endpoints) => AgainstAsync(_ => { }, endpoints);

    public static Task<PasswordWritebackReport> AgainstAsync(Action<IServiceCollection> configure, params Endpoint[] endpoints)
        => RunAsync(new RunInputs().AddList(endpoints), configure);

    private static async Task<PasswordWritebackReport> RunAsync(RunInputs inputs, Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        configure(services);
        services.AddConnectProbes().AddNetworkProbes().AddPasswordWritebackChecks();
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<CheckRunner>().RunAsync(PasswordWriteback.Registry, new RunRequest { Inputs = inputs });
    }
}
