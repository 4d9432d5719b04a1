using System.Text;
using Xunit.Abstractions;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>Every cause is produced by a real fault, and recognised.</summary>
public sealed class FaultTests(FaultLab lab, ITestOutputHelper output) : IClassFixture<FaultLab>
{
    // What no fault of this lab produces: why.
    private static readonly Dictionary<NetworkCause, string> NotProduced = new()
    {
        [NetworkCause.Unknown] = "it is what is none of the others",
        [NetworkCause.CertificateMissing] = "no client of today offers a cipher suite without a certificate",
        [NetworkCause.IdleConnectionCut] = "see IdleTests",
    };

    public static TheoryData<string> Anywhere { get; } = new(Faults.All.Where(fault => !fault.NeedsTools).Select(fault => fault.Name));

    public static TheoryData<string> WithTools { get; } = new(Faults.All.Where(fault => fault.NeedsTools).Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Anywhere))]
    public Task A_fault_is_recognised(string fault) => RecogniseAsync(fault);

    [LabTheory]
    [MemberData(nameof(WithTools))]
    public Task A_fault_that_needs_tools_is_recognised(string fault) => RecogniseAsync(fault);

    [Fact]
    public void Every_cause_has_a_fault()
        => Assert.Equal(
            Enum.GetValues<NetworkCause>().Except(NotProduced.Keys).Order(),
            Faults.All.Select(fault => fault.Cause).Distinct().Order());

    [Fact]
    public async Task The_table_of_the_documentation_is_that_of_the_tests()
    {
        var table = new StringBuilder("| fault | cause |\n|---|---|\n");
        foreach (var fault in Faults.All)
        {
            table.Append(null, $"| {fault.Name} | `{char.ToLowerInvariant(fault.Cause.ToString()[0])}{fault.Cause.ToString()[1..]}` |\n");
        }

        var documentation = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "Writeback.Sdk.Probes", "docs", "network.md"));

        Assert.Contains(table.ToString(), documentation.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    private async Task RecogniseAsync(string name)
    {
        var fault = Faults.All.Single(fault => fault.Name == name);

        var seen = await fault.Probe(lab);

        lab.Record(fault, seen.Cause, seen.Failure ?? seen.Concern);
        output.WriteLine($"{seen.Cause}: {seen.Failure ?? seen.Concern}");
        Assert.Equal(fault.Cause, seen.Cause);
    }
}
