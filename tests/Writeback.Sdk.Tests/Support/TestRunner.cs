using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Writeback.Sdk.Tests.Network;

namespace Writeback.Sdk.Tests;

/// <summary>Runs packs. A run that does not end fails its test instead of holding up all of them.</summary>
internal static class TestRunner
{
    /// <summary>Generous: only a run that hangs takes as long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task<TestReport> RunAsync(
        this TestPack pack,
        Action<CheckRunnerOptions>? limits = null,
        RunInputs? inputs = null,
        CheckSelection? selection = null,
        TimeProvider? clock = null,
        ILogger<CheckRunner>? logger = null,
        IServiceProvider? services = null,
        IProgress<ProbeProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var options = new CheckRunnerOptions();
        limits?.Invoke(options);
        var runner = new CheckRunner(
            services ?? new ServiceCollection().BuildServiceProvider(),
            Options.Create(options),
            clock ?? TimeProvider.System,
            logger ?? NullLogger<CheckRunner>.Instance);
        var request = new RunRequest { Inputs = inputs ?? new RunInputs(), Selection = selection ?? CheckSelection.All, Progress = progress };
        return runner.RunAsync(pack.Build(), request, cancellationToken).WaitAsync(Patience, CancellationToken.None);
    }

    /// <summary>Runs the generated pack the way an application does.</summary>
    public static async Task<NetworkReport> RunAsync(
        this FakeNetwork network, string[]? endpoints = null, string[]? select = null, string[]? skip = null, Action<CheckRunnerOptions>? limits = null)
    {
        await using var services = new ServiceCollection()
            .AddNetworkChecks()
            .AddSingleton(network)
            .Configure(limits ?? (_ => { }))
            .BuildServiceProvider();
        var inputs = new RunInputs();
        if (endpoints is not null)
        {
            inputs.AddList<Endpoint>([.. endpoints.Select(endpoint => new Endpoint(endpoint))]);
        }

        var request = new RunRequest { Inputs = inputs, Selection = new CheckSelection(select ?? [], skip ?? []) };
        return await services.GetRequiredService<CheckRunner>().RunAsync(NetworkPack.Registry, request).WaitAsync(Patience);
    }

    /// <summary>Findings as a person would note them: <c>subject: text</c>.</summary>
    public static string[] Lines(this CheckOutcome outcome)
        => [.. outcome.Findings.Select(finding => finding.Subject is { } subject ? $"{subject}: {finding}" : finding.ToString())];
}
