using Microsoft.Extensions.Logging;
using Writeback.Sdk.Reports;
using Writeback.Sdk.Testing.Xunit;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Tests;

/// <summary>What a test shows beside its result.</summary>
public sealed class TestOutputTests
{
    private readonly Output _output = new();

    [Fact]
    public async Task Attempts_that_fail_are_seen_in_the_output()
    {
        await Attic(LogLevel.Debug);

        Assert.Contains(_output.Lines, line => line.StartsWith("Debug: Writeback.Sdk.", StringComparison.Ordinal) && line.Contains("ReadingProbe", StringComparison.Ordinal) && line.Contains("attempt 1 failed", StringComparison.Ordinal));
        Assert.Contains(_output.Lines, line => line.StartsWith("Information: ", StringComparison.Ordinal) && line.Contains("ConnectionRefused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_too_unimportant_is_not()
    {
        await Attic(LogLevel.Information);

        Assert.All(_output.Lines, line => Assert.StartsWith("Information: ", line, StringComparison.Ordinal));
        Assert.NotEmpty(_output.Lines);
    }

    [Fact]
    public async Task A_test_that_has_ended_takes_nothing_more_and_nothing_breaks()
    {
        _output.HasEnded = true;

        Assert.Equal(FailureKind.Unavailable, Assert.Single(await Attic(LogLevel.Debug)).Failure?.Kind);
        Assert.Empty(_output.Lines);
    }

    [Fact]
    public async Task A_report_is_shown_in_the_format_that_is_asked_for()
    {
        var report = await PackTest.Of(HouseChecks.Registry).Given(new Door(IsOpen: true, "{0}", "")).JudgeAsync();

        await _output.WriteReportAsync(report);
        await _output.WriteReportAsync(report, new JsonReportRenderer());

        Assert.Contains("It stands open at 12:00.", _output.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{", _output.Lines[1], StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Observation<Reading>>> Attic(LogLevel minimum)
        => PackTest.Of(HouseChecks.Registry)
            .GivenList(new Sensor(new Uri($"http://127.0.0.1:{LoopbackServer.ClosedPort()}/")))
            .Setting("probes:ReadingProbe:RetryDelay", "00:00:00.010")
            .LogTo(_output, minimum)
            .ObserveEachAsync<Reading>();

    private sealed class Output : ITestOutputHelper
    {
        public List<string> Lines { get; } = [];

        public bool HasEnded { get; set; }

        public void WriteLine(string message)
        {
            if (HasEnded)
            {
                throw new InvalidOperationException("There is no currently active test.");
            }

            lock (Lines)
            {
                Lines.Add(message);
            }
        }

        public void WriteLine(string format, params object[] args) => WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, args));
    }
}
