using Writeback.Lab;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>Graph as it should not answer: each fault has an outcome that names its cause, and none of Graph's texts is repeated.</summary>
public sealed class GraphAccessTests : IAsyncLifetime
{
    private TenantFixture _tenant = null!;

    public async Task InitializeAsync() => _tenant = await TenantFixture.StartAsync();

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_request_that_is_put_off_is_repeated(int status)
    {
        _tenant.Lab.Fault = LabFaults.Throttle(3, status);

        var licenses = await _tenant.ReadLicensesAsync();

        Assert.Single(licenses.Skus);
        Assert.Equal((4, 3), (licenses.Exchange.Requests, licenses.Exchange.PutOff));
        Assert.Equal(4, licenses.Exchange.RequestIds.Count);
    }

    [Fact]
    public async Task Without_a_pause_that_is_asked_for_one_is_made()
    {
        _tenant.Lab.Fault = LabFaults.Throttle(1, retryAfter: null);

        Assert.Equal(1, (await _tenant.ReadLicensesAsync()).Exchange.PutOff);
    }

    [Fact]
    public async Task A_storm_of_429_ends()
    {
        _tenant.Lab.Fault = LabFaults.Throttle(int.MaxValue);

        var refusal = await _tenant.RefusalAsync();

        Assert.Equal((FailureKind.Unavailable, "TooManyRequests", false), (refusal.Failure.Kind, refusal.Failure.Code, refusal.IsTransient));
        Assert.Equal(1 + _tenant.Access.Limits.MaxRepeats, _tenant.Lab.Requests.Count);
    }

    [Fact]
    public async Task A_pause_longer_than_the_budget_is_not_waited_for()
    {
        _tenant.Lab.Fault = LabFaults.Throttle(int.MaxValue, retryAfter: "600");

        var refusal = await _tenant.RefusalAsync();

        Assert.Contains("asks for a pause of 600 s", refusal.Failure.Explanation, StringComparison.Ordinal);
        Assert.Single(_tenant.Lab.Requests);
    }

    [Fact]
    public async Task A_missing_permission_is_known_before_anything_is_asked()
    {
        _tenant.Lab.Tenant.Permissions.Clear();
        _tenant.Lab.Tenant.Permissions.Add("User.Read.All");

        var failure = (await _tenant.RefusalAsync()).Failure;

        Assert.Equal((FailureKind.Denied, "Authorization_RequestDenied"), (failure.Kind, failure.Code));
        Assert.Contains("the permission Organization.Read.All", failure.Explanation, StringComparison.Ordinal);
        Assert.Contains("New-MgServicePrincipalAppRoleAssignment", failure.Explanation, StringComparison.Ordinal);
        Assert.Contains("Value -eq 'Organization.Read.All'", failure.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Explanation!);
        Assert.Empty(_tenant.Lab.Requests);
    }

    [Fact]
    public async Task A_permission_that_includes_another_is_enough()
    {
        _tenant.Lab.Tenant.Permissions.Clear();
        _tenant.Lab.Tenant.Permissions.Add("Directory.Read.All");

        Assert.Single((await _tenant.ReadLicensesAsync()).Skus);
    }

    [Theory]
    [InlineData(401, "InvalidAuthenticationToken", FailureKind.Denied, "Sign in again")]
    [InlineData(403, "Authorization_RequestDenied", FailureKind.Denied, "refuses to show the tenant's subscriptions")]
    [InlineData(403, "Authentication_RequestFromNonPremiumTenantOrB2CTenant", FailureKind.Denied, "only to tenants with Entra ID P1 or P2")]
    [InlineData(404, "Request_ResourceNotFound", FailureKind.Unavailable, "does not have the tenant's subscriptions")]
    [InlineData(400, "BadRequest", FailureKind.Unavailable, "does not answer the question")]
    [InlineData(500, "generalException", FailureKind.Unavailable, "Try again later")]
    public async Task An_error_is_told_by_its_code(int status, string code, FailureKind kind, string words)
    {
        _tenant.Lab.Fault = LabFaults.Error(status, code);

        var failure = (await _tenant.RefusalAsync()).Failure;

        Assert.Equal((kind, code), (failure.Kind, failure.Code));
        Assert.Contains(words, failure.Explanation, StringComparison.Ordinal);
        Assert.Matches("request [0-9a-f-]{36}", failure.Explanation);
        Assert.DoesNotContain("megan", failure.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, FailureKind.Denied, "InvalidAuthenticationToken")]
    [InlineData(403, FailureKind.Denied, "403")]
    [InlineData(500, FailureKind.Unavailable, "500")]
    [InlineData(404, FailureKind.Malformed, "NotGraph")]
    [InlineData(302, FailureKind.Malformed, "NotGraph")]
    public async Task An_error_without_detail_is_told_by_its_status(int status, FailureKind kind, string code)
    {
        _tenant.Lab.Fault = LabFaults.Bare(status);

        var failure = (await _tenant.RefusalAsync()).Failure;

        Assert.Equal((kind, code), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_not_Graph()
    {
        _tenant.Lab.Fault = LabFaults.Text("<html>Please sign in, megan</html>", "text/html");

        var failure = (await _tenant.RefusalAsync()).Failure;

        Assert.Equal((FailureKind.Malformed, "NotGraph"), (failure.Kind, failure.Code));
        Assert.Contains("localhost does not answer as Microsoft Graph does (text/html)", failure.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"value\": [ { \"skuId\"")]
    [InlineData("")]
    [InlineData("not json")]
    public async Task JSON_that_is_cut_off_is_malformed(string text)
    {
        _tenant.Lab.Fault = LabFaults.Text(text);

        Assert.Equal(FailureKind.Malformed, (await _tenant.RefusalAsync()).Failure.Kind);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_may_be_asked_for_again()
    {
        _tenant.Lab.Fault = LabFaults.CutOff();

        var refusal = await _tenant.RefusalAsync();

        Assert.Equal((FailureKind.Unavailable, "ResponseEnded", true), (refusal.Failure.Kind, refusal.Failure.Code, refusal.IsTransient));
    }

    [Fact]
    public async Task A_huge_answer_is_not_read_to_its_end()
    {
        _tenant.Access.Limits.MaxAnswerBytes = 1 << 20;
        _tenant.Lab.Fault = LabFaults.Flood(64L << 20);

        Assert.Equal("AnswerTooLarge", (await _tenant.RefusalAsync()).Failure.Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paging_without_an_end_is_stopped(bool same)
    {
        _tenant.Access.Limits.MaxPages = 20;
        _tenant.Lab.Fault = LabFaults.EndlessPages(same);

        Assert.Equal("EndlessPaging", (await _tenant.RefusalAsync()).Failure.Code);
        Assert.InRange(_tenant.Lab.Requests.Count, 2, 22);
    }

    [Fact]
    public async Task A_page_on_another_host_is_not_asked_for()
    {
        _tenant.Lab.Fault = LabFaults.Text("""{ "@odata.nextLink": "https://graph.example/v1.0/subscribedSkus?$skiptoken=1", "value": [] }""");

        Assert.Equal("ForeignNextLink", (await _tenant.RefusalAsync()).Failure.Code);
        Assert.Single(_tenant.Lab.Requests);
    }

    [Theory]
    [InlineData("""{ "value": null }""", 0)]
    [InlineData("""{ "value": [ { "skuId": null } ] }""", 0)]
    [InlineData("""{ "value": [ { "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "capabilityStatus": null, "consumedUnits": null, "prepaidUnits": null, "servicePlans": null } ] }""", 1)]
    [InlineData("""{ "value": [ { "skuId": "05e9a617-0261-4cee-bb44-138d3ef5d965", "capabilityStatus": "OfTomorrow", "newMember": { }, "servicePlans": [ { "servicePlanId": null } ] } ] }""", 1)]
    public async Task Members_that_are_null_or_unknown_do_no_harm(string answer, int count)
    {
        _tenant.Lab.Fault = LabFaults.Text(answer);

        Assert.Equal(count, (await _tenant.ReadLicensesAsync()).Skus.Count);
    }

    [Fact]
    public async Task A_token_that_expires_in_between_is_replaced()
    {
        _ = await _tenant.ReadLicensesAsync();
        _tenant.Lab.ExpireTokens();

        var refusal = await _tenant.RefusalAsync();
        Assert.Equal((GraphFailures.TokenRefused, true), (refusal.Failure.Code, refusal.IsTransient));

        Assert.Single((await _tenant.ReadLicensesAsync()).Skus);
        Assert.Equal(2, _tenant.Credential.Tokens);
    }

    [Fact]
    public async Task One_sign_in_serves_all()
    {
        _ = await _tenant.ReadLicensesAsync();
        _ = await _tenant.FindAsync("megan@contoso.com");

        Assert.Equal(1, _tenant.Credential.Tokens);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_told_with_its_name()
    {
        await _tenant.Lab.DisposeAsync();

        var failure = (await _tenant.RefusalAsync()).Failure;

        Assert.Equal(FailureKind.Unavailable, failure.Kind);
        Assert.StartsWith("localhost could not be reached", failure.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_needed_is_asked_for()
    {
        _ = await _tenant.ReadLicensesAsync();

        var request = Assert.Single(_tenant.Lab.Requests);
        Assert.Equal("/subscribedSkus", request.Path);
        Assert.Equal("skuId,skuPartNumber,capabilityStatus,appliesTo,consumedUnits,prepaidUnits,servicePlans", request.Query["$select"]);
    }
}
