using Writeback.Checks.ActiveDirectory;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Checks.Tests.ActiveDirectory;

/// <summary>WB4015: what holds for all users.</summary>
public sealed class PopulationTests
{
    [Fact]
    public void All_well_passes() => FindingAssert.IsAbout(Domains.Name, PopulationCanBeWritten.Messages.AllWell, Assert.Single(Evaluate(7)), 7L);

    [Fact]
    public void What_is_by_design_warns_beside_the_pass()
        => Assert.Equal([CheckStatus.Pass, CheckStatus.Warn], Evaluate(7, Group(PopulationReason.Protected, 2)).Select(finding => finding.Status));

    [Fact]
    public void The_reason_of_most_comes_first()
        => Assert.Equal(
            [PopulationCanBeWritten.Messages.InheritanceOff, PopulationCanBeWritten.Messages.NotGranted, PopulationCanBeWritten.Messages.Expected],
            Evaluate(90, Group(PopulationReason.Disabled, 50), Group(PopulationReason.InheritanceOff, 20), Group(PopulationReason.ResetNotGranted, 5)).Select(finding => finding.Message));

    [Fact]
    public void Nobody_is_no_verdict() => Assert.Same(PopulationCanBeWritten.Messages.Nobody, Assert.Single(Evaluate(0)).Message);

    [Fact]
    public void Each_reason_has_words()
        => Assert.All(Enum.GetValues<PopulationReason>(), reason => Assert.Contains(Evaluate(9, Group(reason, 1)), finding => finding.Status != CheckStatus.Pass));

    private static PopulationGroup Group(PopulationReason reason, long count) => new(reason, count, ["alice"], Users.Staff, count);

    private static List<Finding> Evaluate(long users, params PopulationGroup[] groups)
        => [.. new PopulationCanBeWritten().Evaluate(new DirectoryPopulation([new PopulationOfDomain(Domains.Name, users, groups)]))];
}
