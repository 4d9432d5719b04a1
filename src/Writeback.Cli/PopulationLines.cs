using System.Globalization;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Cli;

/// <summary>Says on standard error how far a scan is: a line every few seconds.</summary>
internal sealed class PopulationLines(TextWriter output, TimeProvider timeProvider) : IProgress<PopulationProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // It is called from threads of probes, which know nothing of the language.
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    private long? _last;

    public void Report(PopulationProgress value)
    {
        if (_last is { } last && timeProvider.GetElapsedTime(last) < Interval)
        {
            return;
        }

        _last = timeProvider.GetTimestamp();
        var remaining = value.Remaining is { } left ? Texts.PopulationLeft(left.TotalMinutes) : null;
        output.WriteLine(Texts.PopulationLine(value.Domain, value.Users, value.Rate, remaining ?? "").GetText(_culture));
    }
}
