using Writeback.Lab;

namespace Writeback.Sdk.Probes.Tests.Tenant;

public sealed class AccountProbeTests : IAsyncLifetime
{
    private TenantFixture _tenant = null!;

    public async Task InitializeAsync() => _tenant = await TenantFixture.StartAsync();

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    [Theory]
    [InlineData("megan@contoso.com")]
    [InlineData("MEGAN@contoso.com")]
    [InlineData(LabObjects.MeganId)]
    [InlineData("megan")]
    [InlineData("CORP\\megan")]
    public async Task A_user_is_found_by_every_name(string name)
    {
        var account = await _tenant.FindAsync(name);

        Assert.Equal((name, 1, LabObjects.MeganId), (account.Name, account.Matches, account.User?.Id));
        Assert.Equal("corp.contoso.com", account.User!.OnPremisesDomainName);
        Assert.Equal(new Guid(LabObjects.P1), Assert.Single(account.User.AssignedPlans).ServicePlanId);
        Assert.Equal(new Guid(LabObjects.E3), Assert.Single(account.User.LicenseAssignments).SkuId);
    }

    [Fact]
    public async Task A_user_who_is_not_there_is_an_answer()
    {
        var account = await _tenant.FindAsync("nobody@contoso.com");

        Assert.Equal((null, 0, null), (account.User, account.Matches, account.DeletedAt));
    }

    [Fact]
    public async Task A_user_who_was_deleted_is_told_so()
    {
        _tenant.Lab.Tenant.Users.Clear();
        _tenant.Lab.Tenant.DeletedUsers.Add(LabObjects.DeletedMegan());

        var account = await _tenant.FindAsync("megan@contoso.com");

        Assert.Equal((0, new DateTimeOffset(2026, 11, 20, 7, 0, 0, TimeSpan.Zero)), (account.Matches, account.DeletedAt));
    }

    [Fact]
    public async Task Two_users_of_one_name_are_none()
    {
        var twin = LabObjects.Megan();
        twin["id"] = "00000000-0000-0000-0000-000000000002";
        _tenant.Lab.Tenant.Users.Add(twin);

        var account = await _tenant.FindAsync("megan");

        Assert.Equal((null, 2), (account.User, account.Matches));
    }

    [Fact]
    public async Task A_guest_has_a_name_with_a_hash()
    {
        var guest = LabObjects.Megan();
        guest["userPrincipalName"] = "pat_fabrikam.com#EXT#@contoso.onmicrosoft.com";
        guest["userType"] = "Guest";
        _tenant.Lab.Tenant.Users.Add(guest);

        Assert.Equal("Guest", (await _tenant.FindAsync("pat_fabrikam.com#EXT#@contoso.onmicrosoft.com")).User?.UserType);
    }

    [Fact]
    public async Task Members_that_are_null_do_no_harm()
    {
        var user = _tenant.Lab.Tenant.Users[0];
        foreach (var member in user.Select(member => member.Key).Where(name => name is not ("id" or "userPrincipalName")).ToList())
        {
            user[member] = null;
        }

        Assert.Empty((await _tenant.FindAsync("megan@contoso.com")).User!.AssignedPlans);
    }
}
