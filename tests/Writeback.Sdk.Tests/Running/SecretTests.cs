namespace Writeback.Sdk.Tests;

public sealed class SecretTests
{
    private const string Secret = "hunter2";

    [Fact]
    public async Task The_text_of_a_foreign_exception_appears_nowhere()
    {
        var log = new LogCollector();
        var report = await new TestPack()
            .WithProbe<Alpha>((_, _) => throw new InvalidOperationException(Secret, new IOException(Secret)), retries: 1)
            .WithProbe<Beta>((_, _) => throw new HttpRequestException(Secret, new TimeoutException(Secret)), retries: 1)
            .WithCheckOf<Alpha>("T0001")
            .WithCheckOf<Beta>("T0002")
            .WithCheck("T0003", _ => throw new ArgumentException(Secret, Secret))
            .RunAsync(logger: log);

        var said = report.Outcomes.SelectMany(outcome => outcome.Lines().Concat(outcome.Findings.SelectMany(finding => finding.Arguments.Select(value => $"{value}"))))
            .Concat(report.Evidence.SelectMany(evidence => evidence.Observations).SelectMany(observation => observation.Attempts.Select(attempt => $"{attempt}").Append($"{observation.Failure}")))
            .Concat(log.Lines)
            .ToList();
        Assert.Contains(said, line => line.Contains(nameof(HttpRequestException), StringComparison.Ordinal));
        Assert.Contains(said, line => line.Contains(nameof(ArgumentException), StringComparison.Ordinal));
        Assert.DoesNotContain(said, line => line.Contains(Secret, StringComparison.Ordinal));
    }
}
