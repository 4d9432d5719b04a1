using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Writeback.Benchmarks;
using Writeback.Benchmarks.ActiveDirectory;
using Writeback.Benchmarks.Events;
using Writeback.Benchmarks.Generators;
using Writeback.Benchmarks.Generators.Cases;
using Writeback.Benchmarks.Network;
using Writeback.Benchmarks.Running;
using Writeback.Benchmarks.Startup;
using Writeback.Benchmarks.Tenant;

switch (args)
{
    case ["generator", .. var arguments]:
        GeneratorBenchmark.Run(GeneratorBenchmarkOptions.Parse(arguments));
        break;
    case ["generator-cases"]:
        DiscoveryComparison.Run();
        break;
    case ["checks"]:
        await CheckComparison.RunAsync();
        break;
    case ["probes"]:
        await ProbeComparison.RunAsync();
        break;
    case ["bundle-write", var file, var findings]:
        await BundleMeasurement.WriteAsync(file, int.Parse(findings, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["bundle-read", var file]:
        await BundleMeasurement.ReadAsync(file);
        break;
    case ["reports", .. var rest] when rest.Length <= 1:
        await ReportMeasurement.RunAsync(rest.Length == 0 ? 10_000 : int.Parse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["startup-project", var folder, var repository, var count]:
        StartupProject.Write(folder, repository, int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["events-write", var file, var megabytes, var oneOf]:
        EventXmlMeasurement.Write(file, long.Parse(megabytes, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(oneOf, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["events-read", var file, var how]:
        EventXmlMeasurement.Read(file, how);
        break;
    case ["tenant"]:
        await TenantBenchmark.RunAsync(latency: 50);
        break;
    case ["tenant", var latency]:
        await TenantBenchmark.RunAsync(int.Parse(latency, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["tenant-lab", var users, var delay]:
        await TenantBenchmark.ServeAsync(int.Parse(users, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(delay, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    case ["network"]:
        await TlsBenchmark.RunAsync();
        await FleetBenchmark.RunAsync();
        break;
    case ["population", var server, var authorities, var account, var passwordFile, var rounds, var replayed]:
        await PopulationComparison.RunAsync(
            server, authorities, account, passwordFile, int.Parse(rounds, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(replayed, NumberStyles.None, CultureInfo.InvariantCulture));
        break;
    default:
        // In this process: a project made beside this one would build everything that it needs anew.
        BenchmarkSwitcher.FromAssembly(typeof(RunnerBenchmarks).Assembly)
            .Run(args, DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
        break;
}
