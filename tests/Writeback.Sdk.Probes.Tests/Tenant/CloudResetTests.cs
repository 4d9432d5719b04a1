using Writeback.Lab;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>Resets in the cloud: asked for once, followed at the address that the answer names.</summary>
public sealed class CloudResetTests : IAsyncLifetime
{
    private const string Password = "A-password-7Qm-of-a-test";

    private static readonly GraphNeed Need = new("whether the password could be reset", ["UserAuthenticationMethod.ReadWrite.All"]);

    private TenantFixture _tenant = null!;

    public async Task InitializeAsync()
    {
        _tenant = await TenantFixture.StartAsync();
        _tenant.Credential.IsPerson = true;
    }

    public async Task DisposeAsync() => await _tenant.DisposeAsync();

    [Fact]
    public async Task A_reset_is_followed_until_it_has_succeeded()
    {
        var written = new TaskCompletionSource<string>();
        _tenant.Lab.Writeback = (user, password, _) =>
        {
            written.TrySetResult($"{user["userPrincipalName"]} {password}");
            return Task.FromResult<string?>(null);
        };

        Assert.Equal(("succeeded", null), await ResetAsync());
        Assert.Equal($"megan@contoso.com {Password}", await written.Task);
        Assert.All(_tenant.Lab.Requests.Where(request => request.Method == "GET"), request => Assert.Equal("LAB01P", request.Query["aadgdc"]));
    }

    [Fact]
    public async Task Why_a_reset_failed_is_told()
    {
        Assert.Equal(("failed", "OnPremisesConnectivityError"), await ResetAsync());
        Assert.Equal("OnPremisesConnectivityError", Assert.Single(_tenant.Lab.Tenant.DirectoryAudits)["resultReason"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_reset_that_is_put_off_is_not_repeated(int status)
    {
        _tenant.Lab.Fault = LabFaults.Throttle(1, status);

        await Assert.ThrowsAsync<ObservationException>(ResetAsync);

        Assert.Single(_tenant.Lab.Requests);
    }

    [Fact]
    public async Task An_application_may_not()
    {
        _tenant.Credential.IsPerson = false;

        Assert.Equal((FailureKind.Denied, "accessDenied"), await RefusalAsync());
    }

    [Fact]
    public async Task An_operation_on_another_host_is_not_asked_for()
    {
        _tenant.Lab.Fault = async (context, _) =>
        {
            context.Response.Headers.Location = "https://graph.example/v1.0/users/1/authentication/operations/2";
            return await LabFaults.Text("{}", status: 202)(context, 1);
        };

        Assert.Equal((FailureKind.Malformed, "ForeignNextLink"), await RefusalAsync());
        Assert.Single(_tenant.Lab.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_names_no_operation_is_told(bool hasBody)
    {
        _tenant.Lab.Fault = hasBody ? LabFaults.Text("{}", status: 202) : LabFaults.Bare(202);

        Assert.Equal((FailureKind.Malformed, "NoOperation"), await RefusalAsync());
    }

    [SharedFileFact("graph/v1.0.csdl")]
    public async Task What_is_asked_for_is_what_the_schema_has()
    {
        _ = await ResetAsync();

        Assert.Empty(_tenant.Lab.Requests.SelectMany(new GraphSchema(SharedData.PathOf("graph/v1.0.csdl")).FindFaults));
    }

    private async Task<(FailureKind, string?)> RefusalAsync()
    {
        var failure = (await Assert.ThrowsAsync<ObservationException>(ResetAsync)).Failure;
        Assert.DoesNotContain(Password, failure.Explanation, StringComparison.Ordinal);
        return (failure.Kind, failure.Code);
    }

    private async Task<(string? Status, string? Detail)> ResetAsync()
        => await _tenant.Access.TalkAsync(
            TenantFixture.Target, await _tenant.SignInAsync(), Need,
            async (graph, token) =>
            {
                (string? Status, string? Detail) last = (null, null);
                var reset = new CloudReset(graph, LabObjects.MeganId, TimeProvider.System);
                await reset.FollowAsync(await reset.StartAsync(Password, token), (status, detail) => last = (status, detail), token);
                return last;
            },
            CancellationToken.None);
}
