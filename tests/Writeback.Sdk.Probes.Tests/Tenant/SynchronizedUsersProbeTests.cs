using Writeback.Lab;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paging_without_an_end_is_stopped(bool same)
    {
        _tenant.Access.Limits.MaxPages = 20;
        _tenant.Lab.Fault = LabFaults.EndlessPages(same);

        Assert.Equal("EndlessPaging", (await Assert.ThrowsAsync<ObservationException>(CountAsync)).Failure.Code);
        Assert.InRange(_tenant.Lab.Requests.Count, 2, 22);
    }

    [Fact]
    public async Task A_page_on_another_host_is_not_asked_for()
    {
        _tenant.Lab.Fault = LabFaults.Text("""{ "@odata.nextLink": "https://graph.example/v1.0/users?$skiptoken=1", "value": [] }""");

        Assert.Equal("ForeignNextLink", (await Assert.ThrowsAsync<ObservationException>(CountAsync)).Failure.Code);
        Assert.Single(_tenant.Lab.Requests);
    }

    [Fact]
    public async Task Members_that_are_null_or_unknown_do_no_harm()
    {
        _tenant.Lab.Fault = LabFaults.Text(
            """
            { "value": [ null, { "accountEnabled": null, "assignedPlans": null }, { "assignedPlans": [ null, { "servicePlanId": null }, { "capabilityStatus": "OfTomorrow" } ], "newMember": {} } ] }
            """);

        Assert.Equal(2, (await CountAsync()).Enabled);
    }

    [Theory]
    [InlineData("""{ "value": 7 }""")]
    [InlineData("""{ "value": [ { "assignedPlans": [ { "servicePlanId": "no guid" } ] } ] }""")]
    [InlineData("null")]
    public async Task Another_shape_is_malformed(string text)
    {
        _tenant.Lab.Fault = LabFaults.Text(text);

        Assert.Equal(FailureKind.Malformed, (await Assert.ThrowsAsync<ObservationException>(CountAsync)).Failure.Kind);
    }

    private async Task<SynchronizedUsers> CountAsync()
        => await new SynchronizedUsersProbe(_tenant.Access).ObserveAsync(TenantFixture.Target, await _tenant.SignInAsync(), CancellationToken.None);
}
