using Writeback.Lab;
using Writeback.Sdk.Probes.Network;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Sdk.Probes.Tests.Tenant;

/// <summary>A tenant of the lab, and the way to it.</summary>
internal sealed class TenantFixture : IAsyncDisposable
{
    private TenantFixture(LabGraph lab)
    {
        Lab = lab;
        Credential = new LabCredential(lab);
        Access = new GraphAccess(TimeProvider.System) { BaseAddress = lab.Address, Credential = Credential };
        Access.Limits.Pause = TimeSpan.FromMilliseconds(1);
    }

    public static TenantTarget Target { get; } = new(LabTenant.Domain, CloudEnvironment.Public, SignInMethod.Secret, new Guid("1b730954-1685-4b74-9bfd-dac224a7b894"));

    public LabGraph Lab { get; }

    public LabCredential Credential { get; }

    public GraphAccess Access { get; }

    public static async Task<TenantFixture> StartAsync(LabTenant? tenant = null) => new(await LabGraph.StartAsync(tenant));

    public Task<TenantSignIn> SignInAsync() => new TenantSignInProbe(Access).ObserveAsync(Target, CancellationToken.None);

    public async Task<TenantLicenses> ReadLicensesAsync() => await new TenantLicensesProbe(Access).ObserveAsync(Target, await SignInAsync(), CancellationToken.None);

    public async Task<AccountLookup> FindAsync(string name)
        => (await new AdminAccountProbe(Access).ObserveAsync(Target, await SignInAsync(), new AdminUser(name), CancellationToken.None)).Account;

    /// <summary>Asks for the licences, and wants to be refused.</summary>
    public async Task<ObservationException> RefusalAsync() => await Assert.ThrowsAsync<ObservationException>(ReadLicensesAsync);

    public async ValueTask DisposeAsync()
    {
        Access.Dispose();
        await Lab.DisposeAsync();
    }
}
