using System.Globalization;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Cli;

/// <summary>Says on standard error how far a scan is: a line every few seconds.</summary>
internal sealed class PopulationLines(TextWriter output, TimeProvider timeProvider) : IProgress<PopulationProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private long? _last;

    public void Report(PopulationProgress value)
    {
        if (_last is { } last && timeProvider.GetElapsedTime(last) < Interval)
        {
            return;
        }

        _last = timeProvider.GetTimestamp();
        var remaining = value.Remaining is { } left ? string.Create(CultureInfo.InvariantCulture, $", about {left.TotalMinutes:0.0} min left") : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Domain}: {value.Users} users, {value.Rate:0} a second{remaining}"));
    }
}
