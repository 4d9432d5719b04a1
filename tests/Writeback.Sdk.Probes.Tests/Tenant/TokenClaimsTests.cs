using System.Buffers.Text;
using System.Text;
using Azure.Core;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

public sealed class TokenClaimsTests
{
    [Fact]
    public void Of_an_application_the_roles_count()
    {
        var signIn = Read("""{ "roles": ["User.Read.All", "AuditLog.Read.All"], "idtyp": "app", "tid": "7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11" }""");

        Assert.Equal((SignInKind.Application, new Guid("7c1f2a90-0d3e-4a57-9b0a-2f6b8f1d4c11")), (signIn.Kind, signIn.TenantId));
        Assert.Equal(["AuditLog.Read.All", "User.Read.All"], signIn.Permissions);
    }

    [Fact]
    public void Of_a_person_the_scopes_count()
    {
        var signIn = Read("""{ "scp": "User.Read.All openid", "upn": "megan@contoso.com" }""");

        Assert.Equal((SignInKind.Delegated, "megan@contoso.com"), (signIn.Kind, signIn.Account));
        Assert.Equal(["User.Read.All", "openid"], signIn.Permissions);
    }

    [Fact]
    public void An_application_to_which_nothing_was_granted_has_nothing()
        => Assert.Equal([], Read("""{ "idtyp": "app" }""").Permissions);

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("a.bm90IGpzb24.c")]
    [InlineData("a.W10.c")]
    [InlineData("a.e30.c")]
    public void A_token_that_cannot_be_read_is_no_failure(string token)
    {
        var signIn = TokenClaims.Read(new AccessToken(token, DateTimeOffset.UnixEpoch));

        Assert.Equal((SignInKind.Unknown, null), (signIn.Kind, signIn.Permissions));
    }

    private static TenantSignIn Read(string claims)
        => TokenClaims.Read(new AccessToken($"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.x", DateTimeOffset.UnixEpoch));
}
