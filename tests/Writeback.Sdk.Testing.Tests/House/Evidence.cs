using System.Text.Json.Serialization;

namespace Writeback.Sdk.Testing.Tests;

/// <summary>Evidence that is observed as a whole.</summary>
[Evidence]
internal sealed record Door(bool IsOpen, [property: PersonalData] string Owner, [property: SecretData] string Key)
{
    /// <summary>Where a careless author writes what is classified elsewhere.</summary>
    public string? Note { get; init; }
}

/// <summary>Evidence that is observed as a list.</summary>
[Evidence]
internal sealed record Room(string Name, double Area) : ISubject
{
    string ISubject.Subject => Name;
}

/// <summary>An input to fan out over.</summary>
[Input("Name a sensor.")]
internal sealed record Sensor(Uri Address) : ISubject
{
    string ISubject.Subject => Address.Authority;
}

/// <summary>Evidence that is observed for each sensor.</summary>
[Evidence]
internal sealed record Reading(double Celsius) : ISubject
{
    public string Sensor { get; init; } = "";

    string ISubject.Subject => Sensor;
}

[JsonSerializable(typeof(Door))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(Sensor))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(RunStart))]
internal sealed partial class HouseJson : JsonSerializerContext;
