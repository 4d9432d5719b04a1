using Writeback.Sdk.Testing;
using Writeback.Sdk.Testing.Xunit;
using Xunit;
using Xunit.Abstractions;

namespace ContosoChecks.Tests;

public sealed class PackTests(ITestOutputHelper output)
{
    private static PackTest<ContosoReport> Test => PackTest.Of(Pack.Registry);

    [Fact]
    public async Task A_drive_with_space_passes()
    {
        var report = await Test.Given(new DriveUsage("C:", 200L << 20)).JudgeAsync();

        FindingAssert.Gives(report.Storage.DriveHasSpace, DriveHasSpace.Enough("C:", 200));
    }

    [Fact]
    public async Task How_much_is_enough_is_the_users_choice()
    {
        var report = await Test.Given(new DriveUsage("C:", 200L << 20)).Setting("checks:CT0001:MinimumMebibytes", "500").JudgeAsync();

        FindingAssert.Gives(report.Storage.DriveHasSpace, DriveHasSpace.Full("C:", 200));
    }

    [Fact]
    public async Task The_probe_sees_a_drive() => Assert.True((await Test.LogTo(output).ObserveAsync<DriveUsage>()).Value?.FreeBytes >= 0);

    [Fact]
    public async Task Evidence_survives_a_bundle_and_shows_nothing_that_is_classified()
    {
        var evidence = Test.Given(new DriveUsage("/srv/of-contoso", 200L << 20)).ToSnapshot();

        EvidenceAssert.CoversPack(evidence);
        await EvidenceAssert.RoundTripsAsync(evidence);
        await EvidenceAssert.LeaksNothingAsync(evidence);
    }
}
