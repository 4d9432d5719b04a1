using System.Text.Json.Serialization;

namespace Writeback.Sdk.Reports.Tests.Harbour;

/// <summary>A pack whose checks between them come to every status.</summary>
[CheckPack(
    "Harbour",
    Json = typeof(HarbourJson),
    Probes = [typeof(LighthouseProbe), typeof(TideProbe), typeof(WeatherProbe), typeof(CourseProbe)])]
internal static partial class HarbourChecks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunStart))]
[JsonSerializable(typeof(Lighthouse))]
[JsonSerializable(typeof(Tide))]
[JsonSerializable(typeof(Weather))]
[JsonSerializable(typeof(Ship))]
[JsonSerializable(typeof(Course))]
[JsonSerializable(typeof(Tug))]
internal sealed partial class HarbourJson : JsonSerializerContext;

[Check("HB1001", "The lighthouse is lit", Category = "Harbour")]
internal sealed partial class LighthouseIsLit
{
    private const string Keeper = "Wake the keeper, who sleeps in the small house behind the tower, and bring a match: the one in the lamp room is damp.";

    public Finding Evaluate(Lighthouse lighthouse) => lighthouse.IsLit ? Lit(lighthouse.Remark) : Dark(lighthouse.Remark);

    [Pass("The lighthouse is lit: {remark}.")]
    private static partial Finding Lit(string remark);

    [Fail(
        "The lighthouse is dark: {remark}. Nobody who comes from the sea can see where the harbour is, nor that there is one.",
        Remedy = Keeper,
        References =
        [
            "https://harbour.example/lighthouse",
            "https://harbour.example/a/path/that/is/far/longer/than/any/terminal/is/wide/and/must/not/be/broken/anywhere",
        ])]
    private static partial Finding Dark(string remark);
}

[Check("HB1002", "Ships can enter at night", Category = "Harbour")]
[Requires<LighthouseIsLit>]
internal sealed partial class ShipsCanEnterAtNight
{
    public Finding Evaluate(Tide tide) => CanEnter(tide.Metres);

    [Pass("They can, at {metres} m.")]
    private static partial Finding CanEnter(double metres);
}

[Check("HB1003", "The tide is high enough", Category = "Harbour", Severity = Severity.Warning)]
internal sealed partial class TideIsHigh
{
    public Finding Evaluate(Tide tide) => tide.Metres >= 4 ? High(tide.Metres) : Low(tide.Metres);

    [Pass("The tide stands at {metres:0.0} m.")]
    private static partial Finding High(double metres);

    [Warn("The tide stands at {metres:0.0} m.", Remedy = "Wait six hours.")]
    private static partial Finding Low(double metres);
}

[Check("HB1004", "The weather is good", Category = "Harbour")]
internal sealed partial class WeatherIsGood
{
    public Finding Evaluate(Weather weather) => Good(weather.Forecast);

    [Pass("{forecast}.")]
    private static partial Finding Good(string forecast);
}

[Check("HB1005", "The log book is in order", Category = "Harbour")]
internal sealed partial class LogBookIsInOrder
{
    public Finding Evaluate(Tide tide) => tide.Metres > 100 ? InOrder() : throw new InvalidOperationException($"the secret of {tide}");

    [Pass("It is.")]
    private static partial Finding InOrder();
}

[Check("HB2001", "Each ship keeps its course", Category = "Ships")]
internal sealed partial class ShipKeepsItsCourse
{
    public Finding Evaluate([Each] Course course) => course.Degrees == 90 ? Keeps() : Drifts(course.Degrees);

    [Pass("It keeps its course.")]
    private static partial Finding Keeps();

    [Fail("It drifts towards {degrees}°.", Remedy = "Call it on channel 16.")]
    private static partial Finding Drifts(int degrees);
}

[Check("HB2002", "A tug is ready", Category = "Ships")]
internal sealed partial class TugIsReady
{
    public Finding Evaluate(Tug tug) => Ready(tug.Name);

    [Pass("{name} is ready.")]
    private static partial Finding Ready(string name);
}

[Check("HB2003", "The ferry has docked", Category = "Ships")]
internal sealed partial class FerryHasDocked
{
    public Finding? Evaluate(Tide tide) => tide.Metres > 100 ? Docked() : null;

    [Pass("It has.")]
    private static partial Finding Docked();
}

[Check("HB2004", "Each ship arrives in time", Category = "Ships")]
[Requires<ShipKeepsItsCourse>]
internal sealed partial class ShipArrivesInTime
{
    public Finding Evaluate([Each] Course course) => Arrives(course.Degrees);

    [Pass("It arrives, on {degrees}°.")]
    private static partial Finding Arrives(int degrees);
}

[Check("HB3001", "The cargo is written down", Category = "Cargo")]
internal sealed partial class CargoIsWrittenDown
{
    public Finding Evaluate(RunStart start) => Written(
        "barrels",
        12,
        9_007_199_254_740_993,
        0.5,
        79.99m,
        true,
        null,
        new Guid("11111111-2222-3333-4444-555555555555"),
        start.At,
        new DateOnly(2026, 10, 6),
        new TimeOnly(13, 55, 27, 306),
        TimeSpan.FromMilliseconds(1500),
        new Version(2, 6, 92, 0),
        FlagColour.DeepBlue,
        ["rum", "salt"],
        [1, 2],
        double.NaN);

    [Pass("{text} {count} {large} {share} {price} {sealed} {missing} {id} {at} {day} {time} {duration} {version} {flag} {goods} {holds} {odd}.")]
    private static partial Finding Written(
        string text,
        int count,
        long large,
        double share,
        decimal price,
        bool @sealed,
        string? missing,
        Guid id,
        DateTimeOffset at,
        DateOnly day,
        TimeOnly time,
        TimeSpan duration,
        Version version,
        FlagColour flag,
        IReadOnlyList<string> goods,
        IReadOnlyList<int> holds,
        double odd);
}
