using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

public sealed class CheckRunnerOptionsTests
{
    public static TheoryData<string, Action<CheckRunnerOptions>> Refused => new()
    {
        { "MaxParallelism is 0; give a number from 1 to 1024.", options => options.MaxParallelism = 0 },
        { "MaxParallelism is 1025;", options => options.MaxParallelism = 1025 },
        { "MaxParallelismPerTarget is 0; give a number from 1 to MaxParallelism, 64.", options => options.MaxParallelismPerTarget = 0 },
        { "MaxParallelismPerTarget is 65;", options => options.MaxParallelismPerTarget = 65 },
        { "RunTimeout is 00:00:00; give a time from 00:00:00.010 to 1.00:00:00.", options => options.RunTimeout = TimeSpan.Zero },
        { "CheckTimeout is 2.00:00:00;", options => options.CheckTimeout = TimeSpan.FromDays(2) },
        { "Probes:P:MaxRetries is -1; give a number from 0 to 100.", options => options.Probes["P"] = new() { MaxRetries = -1 } },
        { "Probes:P:RetryDelay is -00:00:01;", options => options.Probes["P"] = new() { RetryDelay = TimeSpan.FromSeconds(-1) } },
        { "Probes:P:AttemptTimeout is 00:00:00.0010000;", options => options.Probes["P"] = new() { AttemptTimeout = TimeSpan.FromMilliseconds(1) } },
        { "Probes:P:TotalTimeout is 00:00:00;", options => options.Probes["P"] = new() { TotalTimeout = TimeSpan.Zero } },
        { "Probes:P:FailuresBeforeBreaking is -1;", options => options.Probes["P"] = new() { FailuresBeforeBreaking = -1 } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_limit_that_cannot_be_kept_is_refused_by_name(string message, Action<CheckRunnerOptions> change)
    {
        await using var services = new ServiceCollection().AddNetworkChecks().Configure(change).BuildServiceProvider();
        var runner = services.GetRequiredService<CheckRunner>();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => runner.RunAsync(NetworkPack.Registry, CheckSelection.All));

        Assert.Contains(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bound_of_a_target_follows_a_lower_bound_of_all()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MaxParallelism", "2")]).Build();
        await using var services = new ServiceCollection().AddCheckRunner(configuration).BuildServiceProvider();

        Assert.Equal(2, services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value.MaxParallelismPerTarget);
        Assert.Equal(16, new CheckRunnerOptions().MaxParallelismPerTarget);
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        await using var services = new ServiceCollection()
            .AddCheckRunner()
            .Configure<CheckRunnerOptions>(options => (options.MaxParallelism, options.RunTimeout) = (0, TimeSpan.Zero))
            .BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CheckRunnerOptions>>().Value);

        Assert.Equal(2, exception.Failures.Count());
    }
}
