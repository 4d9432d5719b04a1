using System;
using System.Globalization;
using Clocks;
using Microsoft.Extensions.DependencyInjection;
using Writeback.Sdk;

await using ServiceProvider services = new ServiceCollection().AddClockChecks().BuildServiceProvider();
ClockReport report = await services.GetRequiredService<CheckRunner>().RunAsync(ClockChecks.Registry, CheckSelection.All);
Console.WriteLine(report.Verdict.GetSummary(CultureInfo.InvariantCulture));
foreach (CheckOutcome outcome in new[] { report.Time.ClockIsRight, report.Time.ZoneIsUtc })
{
    Console.WriteLine($"{outcome.Check.Id} {outcome.Status}: {outcome.Findings[0].GetText(CultureInfo.InvariantCulture)}");
}
