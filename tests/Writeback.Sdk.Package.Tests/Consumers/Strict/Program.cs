using System;
using System.Globalization;
using System.Linq;
using Clocks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Writeback.Sdk;

await using ServiceProvider services = new ServiceCollection().AddClockChecks().BuildServiceProvider();
ClockReport report = await services.GetRequiredService<CheckRunner>().RunAsync(ClockChecks.Registry, CheckSelection.All);
Console.WriteLine(report.Verdict.GetSummary(CultureInfo.InvariantCulture));
foreach (CheckOutcome outcome in new[] { report.Time.ClockIsRight, report.Time.ZoneIsUtc })
{
    Console.WriteLine($"{outcome.Check.Id} {outcome.Status}: {outcome.Findings[0].GetText(CultureInfo.InvariantCulture)}");
}

CultureInfo german = CultureInfo.GetCultureInfo("de-DE");
CheckOutcome clock = report.Time.ClockIsRight;
Console.WriteLine($"{clock.Check.GetCategory(german)}: {clock.Check.GetTitle(german)}? {clock.Findings[0].GetText(german)} {clock.Findings[0].GetRemedy(german)}");
Console.WriteLine($"{report.Observed.ClockReading?.Value?.Zone}, {ClockChecks.Registry.Evidence[0].ClassifiedMembers[0]}");
Console.WriteLine(ClockChecks.Registry.GetPermissions(CheckSelection.All)[0].Permission);
Console.WriteLine(string.Join(", ", ClockChecks.Registry.GetOptions(clock.Check).Select(option => option.Name)));

await using ServiceProvider strict = new ServiceCollection()
    .AddClockChecks()
    .AddCheckRunner(new ConfigurationBuilder().AddInMemoryCollection([new("checks:CK1001:Tolerance", "00:02:00")]).Build())
    .BuildServiceProvider();
report = await strict.GetRequiredService<CheckRunner>().RunAsync(ClockChecks.Registry, CheckSelection.All);
Console.WriteLine(report.Time.ClockIsRight);

await using ServiceProvider wrong = new ServiceCollection()
    .AddClockChecks()
    .AddCheckRunner(new ConfigurationBuilder().AddInMemoryCollection([new("checks:CK1001:Decimals", "4")]).Build())
    .BuildServiceProvider();
try
{
    _ = await wrong.GetRequiredService<CheckRunner>().RunAsync(ClockChecks.Registry, CheckSelection.All);
}
catch (OptionsValidationException exception)
{
    Console.WriteLine(string.Join(' ', exception.Failures));
}
