namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A realm, and a squid that lets nobody through without a ticket of it.</summary>
public sealed class NegotiateLab : IAsyncLifetime
{
    internal KerberosRealm Realm { get; private set; } = null!;

    internal Squid Squid { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (LabTools.WhyNot is null)
        {
            Realm = new KerberosRealm();
            await Realm.SignInAsync();
            Squid = new Squid(Realm);
            await Squid.ReadyAsync();
        }
    }

    public Task DisposeAsync()
    {
        Squid?.Dispose();
        Realm?.Dispose();
        return Task.CompletedTask;
    }
}
