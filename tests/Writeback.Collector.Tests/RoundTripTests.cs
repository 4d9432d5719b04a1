using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Writeback.Checks;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Collector.Tests;

/// <summary>From the script to the verdict, also through a bundle: what an export says as well is judged alike.</summary>
public sealed class RoundTripTests
{
    // Those of which an export has all.
    private const string Shared = "WB3002 WB3004 WB3007 WB3008 WB3009 WB3010 WB3011 WB3014";

    [Fact]
    public async Task What_both_sources_tell_is_judged_alike()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.OfSampleAsync());

        var export = await RunAsync(new RunInputs().Add(new ConnectExport(ServerStandIn.SampleFolder)));
        var collected = await RunAsync(new RunInputs().Add(file.Evidence));

        Assert.Equal(Findings(export), Findings(collected));
        Assert.Contains("WB3004 fail Disabled", Findings(collected), StringComparison.Ordinal);
        Assert.Equal(Connectors(export), Connectors(collected));
    }

    [Fact]
    public async Task Through_a_bundle_the_verdict_is_the_same_to_the_letter()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.OfSampleAsync());
        var live = await RunAsync(new RunInputs().Add(file.Evidence));

        var recorded = await ReplayAsync(new RunInputs().Add(file.Evidence));

        Assert.Equal(All(live), All(recorded));
        Assert.DoesNotContain("WB3003 skipped", All(live), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_healthy_server_passes()
    {
        using var file = CollectorHost.Collect(await ServerStandIn.HealthyAsync());

        var report = await RunAsync(new RunInputs().Add(file.Evidence), DateTimeOffset.UtcNow);

        Assert.Equal(
            "",
            string.Join(' ', report.Outcomes.Where(outcome => outcome.Check.Id.StartsWith("WB3", StringComparison.Ordinal) || outcome.Check.Id.StartsWith("WB7", StringComparison.Ordinal))
                .Where(outcome => outcome.Status != CheckStatus.Pass && outcome.Check.Id is not ("WB3002" or "WB3013")).Select(outcome => $"{outcome.Check.Id} {outcome.Status} {outcome.Findings[0].Message.Id}")));
    }

    [Fact]
    public async Task Of_two_active_servers_of_one_tenant_each_is_noticed()
    {
        using var one = CollectorHost.Collect(await ServerStandIn.HealthyAsync());
        using var other = CollectorHost.Collect(await ServerStandIn.OfSampleAsync());
        var staging = await ServerStandIn.OfSampleAsync();
        staging.Scheduler.Properties["StagingModeEnabled"].Value = true;
        using var third = CollectorHost.Collect(staging);

        var two = await RunAsync(new RunInputs().Add(one.Evidence).Add(new OtherConnectEvidence([other.Evidence.File, third.Evidence.File])));
        var sound = await RunAsync(new RunInputs().Add(one.Evidence).Add(new OtherConnectEvidence([third.Evidence.File])));

        Assert.Equal("TwoActive", Assert.Single(two.Connect.ServerIsActive.Findings).Message.Id);
        Assert.Equal("Active", Assert.Single(sound.Connect.ServerIsActive.Findings).Message.Id);
    }

    private static async Task<PasswordWritebackReport> RunAsync(RunInputs inputs, DateTimeOffset? at = null)
    {
        await using var provider = Services(at);
        return await provider.GetRequiredService<CheckRunner>().RunAsync(PasswordWriteback.Registry, new RunRequest { Inputs = inputs });
    }

    private static async Task<PasswordWritebackReport> ReplayAsync(RunInputs inputs)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using var provider = Services(null);
            var runner = provider.GetRequiredService<CheckRunner>();
            var snapshot = await runner.ObserveAsync(PasswordWriteback.Registry, new RunRequest { Inputs = inputs }, default);
            await using (var stream = File.Create(path))
            {
                await EvidenceBundle.WriteAsync(snapshot, new EvidenceBundleSettings { ToolName = "test", ToolVersion = "1" }, stream, default);
            }

            return await runner.RunAsync(PasswordWriteback.Registry, new RunRequest { Evidence = await EvidenceBundle.ReadAsync(path, PasswordWriteback.Registry, default) });
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ServiceProvider Services(DateTimeOffset? at)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(at ?? new DateTimeOffset(2026, 11, 16, 9, 0, 0, TimeSpan.Zero)));
        services.AddConnectProbes().AddNetworkProbes().AddPasswordWritebackChecks();
        return services.BuildServiceProvider();
    }

    private static string Findings(Report report)
        => string.Join('\n', report.Outcomes.Where(outcome => Shared.Contains(outcome.Check.Id, StringComparison.Ordinal)).SelectMany(Lines));

    private static string All(Report report) => string.Join('\n', report.Outcomes.SelectMany(Lines));

    private static IEnumerable<string> Lines(CheckOutcome outcome)
        => outcome.Findings.Select(finding => $"{outcome.Check.Id} {finding.Status.ToString().ToLowerInvariant()} {finding.Message.Id} {finding.Subject} {string.Join(" | ", finding.Arguments.Select(argument => argument is IEnumerable<string> list ? string.Join(", ", list) : $"{argument}"))}");

    /// <summary>The connectors as evidence, without what an export alone has.</summary>
    private static string Connectors(PasswordWritebackReport report)
        => string.Join('\n', report.Observed.Connector.Select(connector => JsonSerializer.Serialize(connector.Value! with
        {
            AssemblyVersion = null,
            PasswordSyncAllowed = null,
            Forest = connector.Value.Forest is { } forest ? forest with { SslCertificateRevocationCheck = null } : null,
            RunProfiles = [.. connector.Value.RunProfiles.Select(profile => profile with { StepTypes = [] })],
        })));
}
