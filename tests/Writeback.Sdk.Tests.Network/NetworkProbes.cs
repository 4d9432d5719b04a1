namespace Writeback.Sdk.Tests.Network;

[Probe, Retry(0)]
public sealed class NameAnswerProbe(FakeNetwork network)
{
    public Task<NameAnswer> ObserveAsync(CancellationToken cancellationToken) => network.ResolveAsync(cancellationToken);
}

[Probe, Retry(0)]
public sealed class TcpAnswerProbe(FakeNetwork network)
{
    public async ValueTask<TcpAnswer> ObserveAsync([Each] Endpoint endpoint, CancellationToken cancellationToken)
        => await network.ConnectAsync(endpoint.Subject, cancellationToken);
}

[Probe, Retry(0)]
public sealed class GreetingProbe(FakeNetwork network)
{
    public Task<Greeting> ObserveAsync([Each] Endpoint endpoint, [Each] TcpAnswer connection, CancellationToken cancellationToken)
        => network.GreetAsync(endpoint.Subject, connection, cancellationToken);
}

[Probe, Retry(0)]
public sealed class RouteProbe(FakeNetwork network)
{
    public Task<IReadOnlyList<Route>> ObserveAsync() => Task.FromResult(network.Routes());
}
