using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Reports.Tests.Harbour;

/// <summary>Runs over the harbour, by a clock that stands still.</summary>
internal static class Runs
{
    /// <summary>Every ship that the tests know: one that drifts, one that cannot be seen, one that is well.</summary>
    public static readonly Ship[] Fleet = [new("Drifter"), new("Flying Dutchman"), new("Nautilus")];

    /// <summary>How long a run may take: less than an attempt of a probe, so that the clock can pass the one and not the other.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>The way of a ship, of which every part is in another state.</summary>
    public static DeploymentPath Path { get; } = new(
    [
        new(PathPartKind.Cloud, "Weather", ["HB1004"]),
        new(PathPartKind.Link, "Air", []),
        new(PathPartKind.Relay, "Lighthouse", ["HB1003"]),
        new(PathPartKind.Link, "Light", ["HB1001"]),
        new(PathPartKind.Server, "Ships", ["Ships"]),
        new(PathPartKind.Link, "Quay", ["HB1002"]),
        new(PathPartKind.Directory, "Cargo", ["Cargo"]),
    ]);

    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 11, 16, 8, 30, 0, TimeSpan.Zero));

    public static Task<HarbourReport> OverAsync(Sea sea, params string[] select) => OverAsync(sea, Clock(), default, select);

    public static Task<HarbourReport> OverAsync(Sea sea, FakeTimeProvider clock, CancellationToken cancellationToken, params string[] select)
        => OverAsync(sea, clock, _ => { }, cancellationToken, select);

    public static async Task<HarbourReport> OverAsync(
        Sea sea, FakeTimeProvider clock, Action<CheckRunnerOptions> configure, CancellationToken cancellationToken = default, params string[] select)
        => await OverAsync(sea, clock, configure, Fleet, cancellationToken, select);

    public static async Task<HarbourReport> OverAsync(
        Sea sea, FakeTimeProvider clock, Action<CheckRunnerOptions> configure, IReadOnlyList<Ship> fleet, CancellationToken cancellationToken, params string[] select)
    {
        await using var provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(sea)
            .AddHarbourChecks()
            .Configure<CheckRunnerOptions>(options => options.RunTimeout = Limit)
            .Configure(configure)
            .BuildServiceProvider();
        var request = new RunRequest
        {
            Selection = new CheckSelection(select, []),
            Inputs = new RunInputs().AddList(fleet),
            Labels = new Dictionary<string, string> { ["port"] = "Bremen", ["cloud"] = "grey" },
        };
        return await provider.GetRequiredService<CheckRunner>().RunAsync(HarbourChecks.Registry, request, cancellationToken);
    }
}
