namespace Writeback.Sdk.Reports.Tests.Harbour;

/// <summary>What the harbour master can see. Every test arranges it.</summary>
internal sealed class Sea
{
    public bool LighthouseIsLit { get; init; }

    public double TideInMetres { get; init; } = 4.25;

    /// <summary>What the fog signal says: text from outside, in which anything may stand.</summary>
    public string Remark { get; init; } = "clear";

    /// <summary>What nobody is to read anywhere.</summary>
    public string Secret { get; init; } = "under the mat";

    /// <summary>Called when somebody looks at the weather, who then waits for ever.</summary>
    public Action? WhileTheWeatherIsAwaited { get; init; }
}

[Evidence]
internal sealed record Lighthouse(bool IsLit, string Remark, Keeper Keeper) : Building;

/// <summary>Who has to be woken, and all that would let a thief in.</summary>
internal sealed record Keeper([PersonalData] string Name, [SecretData] string Password, [SecretData] IReadOnlyDictionary<string, string> Keys);

internal abstract record Building
{
    [System.Text.Json.Serialization.JsonPropertyName("key-to-the-door")]
    [SecretData]
    public string? Key { get; init; }
}

[Evidence]
internal sealed record Tide(double Metres, [property: System.Text.Json.Serialization.JsonIgnore] string Remark = "clear") : IFiguredEvidence
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 16, 6, 0, 0, TimeSpan.Zero);

    IEnumerable<Figure> IFiguredEvidence.Figures =>
    [
        new PercentileFigure(
            Remark, [new(50, TimeSpan.FromMilliseconds(40)), new(95, TimeSpan.FromMilliseconds(180)), new(100, TimeSpan.FromMilliseconds(1250))], Count: 20, Failed: 3),
        new PercentileFigure("quay", [new(50, TimeSpan.FromMilliseconds(20)), new(95, TimeSpan.FromMilliseconds(30)), new(100, TimeSpan.FromMilliseconds(50))], Count: 20, Failed: 0),
        new BreakdownFigure(Remark, [new("Moored", 98_500, IsProblem: false), new("Anchor dragging", 1_200, IsProblem: true), new("Lost", 300, IsProblem: true)]),
        new TimelineFigure(null, [new(Morning, "High water", IsFailure: false), new(Morning.AddHours(1), Remark, IsFailure: true, Remark), new(Morning.AddHours(6), "Low water", IsFailure: false)]),
    ];
}

[Evidence]
internal sealed record Weather(string Forecast);

[Input("Name the ships: --ship NAME.")]
internal sealed record Ship(string Name) : ISubject
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Subject => Name;
}

[Evidence]
internal sealed record Course(string Name, int Degrees) : ISubject
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string Subject => Name;
}

[Input("Name the tug: --tug NAME.")]
internal sealed record Tug(string Name);

internal enum FlagColour
{
    DeepBlue,
}
