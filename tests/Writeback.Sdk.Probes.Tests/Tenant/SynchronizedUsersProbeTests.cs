using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

public sealed class SynchronizedUsersProbeTests : IAsyncLifetime
{
    private TenantFixture _tenant = null!;

    public async Task InitializeAsync() => _tenant = await TenantFixture.StartAsync();

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    [Fact]
    public async Task Users_are_counted_over_all_pages()
    {
        _tenant.Lab.PageSize = 100;
        _tenant.Lab.Tenant.Employees = 950;

        var users = await CountAsync();

        // Megan and 950 employees, of whom each third has no licence.
        Assert.Equal(951, users.Enabled);
        Assert.Equal([(1, 634), (0, 317)], users.PlanSets.Select(set => (set.ServicePlanIds.Count, set.Users)));
        Assert.Equal(10, users.Exchange.Requests);
        Assert.Equal(8, users.Exchange.RequestIds.Count);
    }

    [Fact]
    public async Task Those_who_may_not_sign_in_are_not_counted()
    {
        _tenant.Lab.Tenant.Users[0]["accountEnabled"] = false;

        Assert.Equal(0, (await CountAsync()).Enabled);
    }

    [Fact]
    public async Task Plans_of_the_past_are_not_counted()
    {
        _tenant.Lab.Tenant.Users[0]["assignedPlans"]![0]!["capabilityStatus"] = "Deleted";

        Assert.Empty(Assert.Single((await CountAsync()).PlanSets).ServicePlanIds);
    }

    private async Task<SynchronizedUsers> CountAsync()
        => await new SynchronizedUsersProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None);
}
