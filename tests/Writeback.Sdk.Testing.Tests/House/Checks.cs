namespace Writeback.Sdk.Testing.Tests;

[Check("HS0001", "The door is closed", Category = "Entrance")]
internal sealed partial class DoorIsClosed
{
    public Finding Evaluate(Door door, RunStart start) => door.IsOpen ? Open(start.At.Hour) : Closed();

    [Pass("It is closed.")]
    internal static partial Finding Closed();

    [Fail("It stands open at {hour}:00.", Remedy = "Close it.")]
    internal static partial Finding Open(long hour);
}

[CheckOptions]
internal sealed record RoomOptions
{
    public double Smallest { get; init; } = 10;
}

[Requires<DoorIsClosed>]
[Check("HS0002", "Rooms are large enough", Category = "Inside")]
internal sealed partial class RoomsAreLarge
{
    public IEnumerable<Finding> Evaluate(IReadOnlyList<Room> rooms, RoomOptions options)
        => rooms.Select(room => (room.Area >= options.Smallest ? Large(room.Area) : Small(room.Area, [room.Name])).About(room.Name));

    [Pass("{area} m² are enough.")]
    internal static partial Finding Large(double area);

    [Warn("{area} m² are little for {names}.", Remedy = "Move a wall.")]
    internal static partial Finding Small(double area, IReadOnlyList<string> names);
}

[Check("HS0003", "It is warm", Category = "Inside")]
internal sealed partial class ItIsWarm
{
    public Finding Evaluate([Each] Reading reading) => reading.Celsius >= 18 ? Warm() : Cold(reading.Celsius);

    [Pass("It is warm.")]
    internal static partial Finding Warm();

    [Fail("It has {celsius} °C.", Remedy = "Put some wood on.")]
    internal static partial Finding Cold(double celsius);
}

[CheckPack("House", Json = typeof(HouseJson))]
internal static partial class HouseChecks;
