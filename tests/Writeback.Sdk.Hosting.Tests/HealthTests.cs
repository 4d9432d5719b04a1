using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Writeback.Sdk.Hosting.Tests;

/// <summary>A pack as health checks: what is asked, how often, and what is told.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly Boiler _boiler = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ServiceProvider _services;
    private readonly HealthCheckService _health;

    public HealthTests()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock).AddSingleton(_boiler).AddBoilerChecks();
        services.AddHealthChecks().AddWritebackHealthChecks(BoilerChecks.Registry, health => health.MaxAge = TimeSpan.FromMinutes(1));
        _services = services.BuildServiceProvider();
        _health = _services.GetRequiredService<HealthCheckService>();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Theory]
    [InlineData(60, HealthStatus.Healthy)]
    [InlineData(90, HealthStatus.Degraded)]
    [InlineData(110, HealthStatus.Unhealthy)]
    [InlineData(double.NaN, HealthStatus.Degraded)]
    public async Task Findings_decide_whether_the_application_is_ready_and_not_whether_it_is_alive(double celsius, HealthStatus expected)
    {
        _boiler.Celsius = celsius;

        Assert.Equal(expected, (await AskAsync("ready")).Status);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync("live")).Status);
    }

    [Fact]
    public async Task What_is_told_names_checks_and_nothing_that_was_seen()
    {
        _boiler.Celsius = 110;

        var entry = (await AskAsync("ready")).Entries["Boiler"];

        Assert.Equal("See BO0001.", entry.Description);
        Assert.Equal(("BO0001", "Fail"), Assert.Single(entry.Data.Select(pair => (pair.Key, pair.Value))));
        Assert.Null(entry.Exception);
    }

    [Fact]
    public async Task A_report_answers_until_it_is_too_old()
    {
        await AskAsync("ready");
        _clock.Advance(TimeSpan.FromSeconds(59));
        await AskAsync("ready");
        Assert.Equal(1, _boiler.Looks);

        _boiler.Celsius = 110;
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HealthStatus.Unhealthy, (await AskAsync("ready")).Status);
        Assert.Equal(2, _boiler.Looks);
    }

    [Fact]
    public async Task Many_questions_make_one_run()
    {
        _boiler.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var questions = Enumerable.Range(0, 20).Select(_ => AskAsync("ready")).ToList();
        _boiler.Gate.SetResult();
        await Task.WhenAll(questions);

        Assert.Equal(1, _boiler.Looks);
    }

    [Fact]
    public async Task Nobody_waits_while_a_report_is_a_little_too_old()
    {
        await AskAsync("ready");
        _boiler.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(HealthStatus.Healthy, (await AskAsync("ready")).Status);
        _boiler.Gate.SetResult();
    }

    [Fact]
    public async Task A_question_that_is_given_up_ends_no_run()
    {
        _boiler.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cache = _services.GetRequiredService<ReportCache<BoilerReport>>();
        using var impatience = new CancellationTokenSource();

        var givenUp = cache.GetAsync(impatience.Token);
        var patient = cache.GetAsync();
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        _boiler.Gate.SetResult();
        Assert.True((await patient).Heat.BoilerIsNotTooHot.Passed);
        Assert.Same(cache.Last, await patient);
    }

    [Fact]
    public async Task An_application_whose_run_does_not_end_is_not_alive()
    {
        _boiler.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(new StandingClock(_clock)).AddSingleton(_boiler).AddBoilerChecks();
        services.AddHealthChecks().AddWritebackHealthChecks(BoilerChecks.Registry);
        await using var provider = services.BuildServiceProvider();
        var health = provider.GetRequiredService<HealthCheckService>();

        var report = provider.GetRequiredService<ReportCache<BoilerReport>>().GetAsync();
        _clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(check => check.Tags.Contains("live"))).Status);
        _boiler.Gate.SetResult();
        await report;
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(check => check.Tags.Contains("live"))).Status);
    }

    private Task<HealthReport> AskAsync(string tag) => _health.CheckHealthAsync(check => check.Tags.Contains(tag));

    /// <summary>Tells the time of another clock, and wakes nobody: as if the limits of a run failed.</summary>
    private sealed class StandingClock(TimeProvider other) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => other.GetUtcNow();
    }
}
