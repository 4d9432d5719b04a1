using Writeback.Checks.Connect;
using Writeback.Sdk;
using static Writeback.Checks.Connect.ConnectVersionIsSupported;

namespace Writeback.Checks.Tests.Connect;

public sealed class ConnectVersionIsSupportedTests
{
    private static readonly Version LatestKnown = new(2, 6, 92, 0);
    private static readonly Version Floor = new(2, 5, 79, 0);
    private static readonly DateOnly FloorDay = Days.Day("2026-09-30");
    private static readonly DateOnly AsOf = Days.Day("2026-10-06");

    [Fact]
    public void The_latest_version_passes() => FindingAssert.Is(Messages.Latest, Judge("2.6.92.0", "2026-11-16"), LatestKnown, AsOf);

    [Theory]
    [InlineData("2.5.79.0", "2026-10-23")]
    [InlineData("2.5.190.0", "2027-02-02")]
    [InlineData("2.6.1.0", "2027-03-10")]
    [InlineData("2.6.3.0", "2027-07-07")]
    [InlineData("2.6.84.0", "2027-09-16")]
    [InlineData("2.6.91.0", "2027-09-23")]
    public void Support_ends_with_its_last_day(string version, string lastDay)
    {
        var end = Days.Day(lastDay);

        FindingAssert.Is(Messages.Supported, Judge(version, end), Version.Parse(version), LatestKnown, end);
        FindingAssert.Is(Messages.OutOfSupport, Judge(version, end.AddDays(1)), Version.Parse(version), LatestKnown, end);
    }

    [Theory]
    [InlineData("2.0.0.0")]
    [InlineData("2.2.1.0")]
    [InlineData("2.3.20.0")]
    [InlineData("2.5.76.0")]
    [InlineData("2.5.78.65535")]
    public void Below_the_floor_a_version_works_until_the_floor_takes_effect(string version)
    {
        FindingAssert.Is(Messages.BelowComingFloor, Judge(version, FloorDay.AddDays(-1)), Version.Parse(version), LatestKnown, Floor, FloorDay);
        FindingAssert.Is(Messages.BelowFloor, Judge(version, FloorDay), Version.Parse(version), LatestKnown, Floor, FloorDay);
    }

    [Fact]
    public void The_floor_itself_is_above_the_floor() => FindingAssert.Is(Messages.Supported, Judge("2.5.79.0", FloorDay), Floor, LatestKnown, Days.Day("2026-10-23"));

    [Theory]
    [InlineData("1.1.443.0")]
    [InlineData("1.6.16.0")]
    public void Versions_1_no_longer_work(string version)
        => FindingAssert.Is(Messages.NoLongerWorks, Judge(version, "2026-11-16"), Version.Parse(version), LatestKnown, Days.Day("2023-10-01"));

    [Theory]
    [InlineData("1.0.0.0")]
    [InlineData("1.1.130.0")]
    [InlineData("1.1.442.65535")]
    public void The_oldest_versions_precede_the_host_list(string version)
        => FindingAssert.Is(
            Messages.TooOldForTheHostList,
            Judge(version, "2026-11-16"),
            Version.Parse(version),
            LatestKnown,
            new Version(1, 1, 443, 0),
            Days.Day("2023-10-01"));

    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2030-01-01")]
    public void A_recalled_version_warns_whatever_the_day(string today)
        => FindingAssert.Is(Messages.Recalled, Judge("2.6.79.0", today), new Version(2, 6, 79, 0), LatestKnown);

    [Theory]
    [InlineData("2.6.93.0")]
    [InlineData("3.0.0.0")]
    [InlineData("2.6.80.0")]
    [InlineData("2.5.80.0")]
    public void A_version_that_the_table_does_not_have_allows_no_verdict(string version)
        => FindingAssert.Is(Messages.UnknownVersion, Judge(version, "2026-11-16"), Version.Parse(version), LatestKnown, AsOf);

    [Fact]
    public void A_configuration_without_a_version_allows_no_verdict()
        => FindingAssert.Is(Messages.VersionUnknown, Evaluate(null, "2026-11-16 12:00"));

    [Fact]
    public void The_day_is_the_day_in_UTC()
    {
        Assert.Same(Messages.Supported, Evaluate("2.5.79.0", "2026-10-23T20:59:00-03:00").Message);
        Assert.Same(Messages.OutOfSupport, Evaluate("2.5.79.0", "2026-10-23T21:00:00-03:00").Message);
    }

    [Theory]
    [InlineData(nameof(Messages.Latest), CheckStatus.Pass)]
    [InlineData(nameof(Messages.Supported), CheckStatus.Pass)]
    [InlineData(nameof(Messages.OutOfSupport), CheckStatus.Warn)]
    [InlineData(nameof(Messages.Recalled), CheckStatus.Warn)]
    [InlineData(nameof(Messages.BelowComingFloor), CheckStatus.Warn)]
    [InlineData(nameof(Messages.BelowFloor), CheckStatus.Fail)]
    [InlineData(nameof(Messages.NoLongerWorks), CheckStatus.Fail)]
    [InlineData(nameof(Messages.TooOldForTheHostList), CheckStatus.Fail)]
    [InlineData(nameof(Messages.UnknownVersion), CheckStatus.Inconclusive)]
    public void Only_what_stops_working_fails(string message, CheckStatus status)
        => Assert.Equal(status, CheckMessages.Of<ConnectVersionIsSupported>(message).Status);

    private static Finding Judge(string version, string today) => Judge(version, Days.Day(today));

    private static Finding Judge(string version, DateOnly today)
        => ConnectVersionIsSupported.Judge(Version.Parse(version), today, ConnectVersions.Current);

    private static Finding Evaluate(string? version, string now)
        => new ConnectVersionIsSupported().Evaluate(Servers.Sound().OfVersion(version), new RunStart(Days.Moment(now)));
}
