using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

public sealed class GraphConsentTests
{
    [Fact]
    public void What_is_neither_granted_nor_included_is_missing()
        => Assert.Equal(
            ["AuditLog.Read.All", "ServiceHealth.Read.All"],
            GraphConsent.FindMissing(["AuditLog.Read.All", "User.Read.All", "ServiceHealth.Read.All", "Organization.Read.All"], Granted("Directory.Read.All")));

    [Fact]
    public void A_token_that_tells_nothing_lacks_nothing() => Assert.Empty(GraphConsent.FindMissing(["User.Read.All"], Granted(null)));

    [Fact]
    public void The_line_that_grants_fits_the_sign_in()
    {
        Assert.StartsWith("$g = Get-MgServicePrincipal", GraphConsent.GrantLine("User.Read.All", TenantFixture.Target, Granted("x")), StringComparison.Ordinal);
        Assert.Equal(
            "Connect-MgGraph -ClientId 1b730954-1685-4b74-9bfd-dac224a7b894 -Scopes User.Read.All",
            GraphConsent.GrantLine("User.Read.All", TenantFixture.Target with { SignIn = SignInMethod.Device }, Granted("x") with { Kind = SignInKind.Delegated }));
    }

    private static TenantSignIn Granted(string? permission)
        => new() { Kind = SignInKind.Application, Permissions = permission is null ? null : [permission], ExpiresAt = DateTimeOffset.UnixEpoch };
}
