namespace Writeback.Sdk.Hosting.Tests;

/// <summary>What is observed: as hot as the test makes it, and as slow.</summary>
internal sealed class Boiler
{
    private int _looks;

    public int Looks => _looks;

    public double Celsius { get; set; } = 60;

    /// <summary>What an observation waits for; null for nothing.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public async Task<Temperature> LookAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _looks);
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        return double.IsNaN(Celsius) ? throw new IOException("The sensor of Ada Lovelace is broken.") : new Temperature(Celsius, "Ada Lovelace");
    }
}

[Evidence]
internal sealed record Temperature(double Celsius, [property: PersonalData] string Owner);

[Probe, Retry(0), Timeout("00:01:00", Total = "00:02:00")]
internal sealed class TemperatureProbe(Boiler boiler)
{
    public Task<Temperature> ObserveAsync(CancellationToken cancellationToken) => boiler.LookAsync(cancellationToken);
}

[Check("BO0001", "The boiler is not too hot", Category = "Heat", Severity = Severity.Error)]
internal sealed partial class BoilerIsNotTooHot
{
    public Finding Evaluate(Temperature temperature) => temperature.Celsius switch
    {
        < 80 => Fine(),
        < 100 => Warm(temperature.Owner),
        _ => Hot(temperature.Owner),
    };

    [Pass("It is fine.")]
    private static partial Finding Fine();

    [Warn("The boiler of {owner} is warm.", Remedy = "Open the window.")]
    private static partial Finding Warm(string owner);

    [Fail("The boiler of {owner} is hot.", Remedy = "Leave the house.")]
    private static partial Finding Hot(string owner);
}

[CheckPack("Boiler")]
internal static partial class BoilerChecks;
