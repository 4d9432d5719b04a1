using Writeback.Checks.Connect;

namespace Writeback.Checks.Tests.Connect;

/// <summary>The table is data that people edit.</summary>
public sealed class ConnectVersionsTests
{
    private readonly ConnectVersions _table = ConnectVersions.Current;

    [Fact]
    public void Builds_are_in_order_and_unique()
        => Assert.Equal(_table.Builds.Select(build => build.Build).Distinct().Order(), _table.Builds.Select(build => build.Build));

    [Fact]
    public void A_later_build_is_supported_no_shorter()
    {
        var ends = _table.Builds.Where(build => build.EndOfSupport is not null).Select(build => build.EndOfSupport!.Value).ToList();

        Assert.Equal(ends.Order(), ends);
    }

    [Fact]
    public void Only_the_latest_build_and_a_recalled_one_have_no_end()
        => Assert.All(
            _table.Builds.Where(build => build.EndOfSupport is null),
            build => Assert.True(build.Recalled || build.Build == _table.Latest));

    [Fact]
    public void The_latest_build_is_not_recalled() => Assert.False(_table.Find(_table.Latest)!.Recalled);

    [Fact]
    public void The_floors_are_what_the_prerequisites_say()
    {
        Assert.Equal(new ConnectVersionFloor(new(2, 5, 79, 0), Days.Day("2026-09-30")), _table.HardFloor);
        Assert.Equal(new ConnectVersionFloor(new(2, 0, 0, 0), Days.Day("2023-10-01")), _table.WorksFrom);
    }
}
