using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Tests;

/// <summary>The report of a <see cref="TestPack"/>: outcomes by id.</summary>
internal sealed class TestReport(RunResult result) : Report(result)
{
    public CheckOutcome this[string id] => Outcome(Registry.Find(id)!.Index);

    public IReadOnlyList<string> Ids => [.. Outcomes.Select(outcome => outcome.Check.Id)];
}
