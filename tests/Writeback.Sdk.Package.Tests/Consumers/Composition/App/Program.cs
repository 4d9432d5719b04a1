using Library;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;

await using var services = new ServiceCollection().AddAppChecks().BuildServiceProvider();
AppReport report = await services.GetRequiredService<CheckRunner>().RunAsync(AppPack.Registry, CheckSelection.All);
foreach (var outcome in new[] { report.Library.Shelves.ShelfHasBooks, report.Doors.DoorIsOpen })
{
    Console.WriteLine($"{outcome.Check.Id} {outcome.Status}: {outcome.Findings[0]}");
}

Console.WriteLine(string.Join(", ", report.Outcomes.Select(outcome => outcome.Check.Id)));

[CheckPack("App", Includes = [typeof(LibraryPack)])]
internal static partial class AppPack;

[Evidence]
internal sealed record Door(bool IsOpen);

[Probe]
internal sealed class DoorProbe
{
    public Task<Door> ObserveAsync() => Task.FromResult(new Door(IsOpen: false));
}

[Check("AP1001", "The door is open", Category = "Doors")]
internal sealed partial class DoorIsOpen
{
    public Finding Evaluate(Door door) => door.IsOpen ? Open() : Closed();

    [Pass("Come in.")]
    private static partial Finding Open();

    [Fail("The door is closed.", Remedy = "Come back tomorrow.")]
    private static partial Finding Closed();
}
