using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;

await using var services = new ServiceCollection().AddIlChecks().BuildServiceProvider();
IlReport report = await services.GetRequiredService<CheckRunner>().RunAsync(IlChecks.Registry, new CheckSelection(["iller"], []));
var outcome = report.Iller.IlIsInOrder;
Console.WriteLine($"{outcome.Check.Id} {outcome.Status}: {outcome.Findings[0].GetText(CultureInfo.InvariantCulture)}");

[CheckPack("Il")]
internal static partial class IlChecks;

[Evidence]
internal sealed record Il(string Isim);

[Probe]
internal sealed class IlProbe
{
    public Task<Il> ObserveAsync() => Task.FromResult(new Il("IĞDIR"));
}

[Check("CE1001", "The province is in order", Category = "Iller")]
internal sealed partial class IlIsInOrder
{
    public Finding Evaluate(Il il) => il.Isim.Length > 0 ? InOrder(il.Isim) : Missing();

    [Pass("{isim} is in order.")]
    private static partial Finding InOrder(string isim);

    [Fail("It is missing.", Remedy = "Look again.")]
    private static partial Finding Missing();
}
