using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Checks;
using Writeback.Lab;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Benchmarks.Tenant;

/// <summary>
/// All checks of licences and of the tenant over a tenant of the lab, which is another process: requests, time beside the critical path, peak memory. Pages of
/// users follow each other, so that they are the critical path of a large tenant: as many requests as pages, each as long as the latency.
/// </summary>
internal static class TenantBenchmark
{
    private const int Rounds = 5;

    /// <summary>The lab, as the process beside.</summary>
    public static async Task ServeAsync(int users, int latency)
    {
        var tenant = LabTenant.Sound();
        tenant.Employees = users;
        tenant.MoveTo(DateTimeOffset.UtcNow);
        await using var lab = await LabGraph.StartAsync(tenant);
        (lab.Latency, lab.KeepsRequests) = (TimeSpan.FromMilliseconds(latency), false);
        Console.WriteLine($"{lab.Address} {lab.IssueToken()}");
        await Console.In.ReadToEndAsync();
    }

    public static async Task RunAsync(int latency)
    {
        Console.WriteLine("| users | latency ms | requests | critical path ms | median ms | minimum ms | of the critical path | peak memory MiB | allocated MiB |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var users in new[] { 0, 1_000, 10_000, 100_000 })
        {
            await MeasureAsync(users, latency);
        }
    }

    private static async Task MeasureAsync(int users, int latency)
    {
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        var start = new ProcessStartInfo(program, [.. self, "tenant-lab", Text(users), Text(latency)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var lab = Process.Start(start)!;
        try
        {
            var parts = (await lab.StandardOutput.ReadLineAsync())!.Split(' ');
            await MeasureAsync(users, latency, new Uri(parts[0]), parts[1]);
        }
        finally
        {
            lab.StandardInput.Close();
            await lab.WaitForExitAsync();
        }
    }

    private static async Task MeasureAsync(int users, int latency, Uri address, string token)
    {
        var requests = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref requests));
        listener.Start();

        // Warm: the code is compiled, the connections are open, and the lab has its pages.
        await CheckAsync(address, token);
        var times = new List<double>();
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            (requests, var before, var begin) = (0, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            await CheckAsync(address, token);
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        times.Sort();

        // An application's certificate is the third request after two others; users come in pages of 999, and three more are there before the employees.
        var path = Math.Max(3, (int)Math.Ceiling((users + 1) / 999.0)) * latency;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {users:N0} | {latency} | {requests} | {path:N0} | {times[Rounds / 2]:N0} | {times[0]:N0} | {times[Rounds / 2] / path:0.00} | {process.PeakWorkingSet64 >> 20} | {allocated >> 20} |"));
    }

    private static async Task CheckAsync(Uri address, string token)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System);
        services.AddTenantProbes().AddActiveDirectoryProbes().AddConnectProbes().AddNetworkProbes().AddPasswordWritebackChecks();
        await using var provider = services.BuildServiceProvider();
        var access = provider.GetRequiredService<GraphAccess>();
        (access.BaseAddress, access.Credential) = (address, new FixedCredential(token));
        var inputs = new RunInputs()
            .Add(new TenantTarget(LabTenant.Domain, CloudEnvironment.Public, SignInMethod.Secret))
            .Add(new TestUser("megan@contoso.com"))
            .Add(new AdminUser("hybrid-admin@contoso.onmicrosoft.com"));
        var report = await provider.GetRequiredService<CheckRunner>().RunAsync(
            PasswordWriteback.Registry, new RunRequest { Inputs = inputs, Selection = new CheckSelection(["Licensing", "Tenant"], []) });
        if (report.Licensing.SynchronizedUsersAreLicensed.Status is not (CheckStatus.Pass or CheckStatus.Warn) || report.Tenant.TestUserIsSynchronized.Status != CheckStatus.Pass)
        {
            throw new InvalidOperationException("The run is not what it should be.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class FixedCredential(string token) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
            => new(new AccessToken(token, DateTimeOffset.UtcNow.AddHours(1)));
    }
}
