using System.Collections.Concurrent;
using System.Net.Sockets;

namespace Writeback.Sdk.Tests.Network;

/// <summary>The world the probes see. Everything is well unless a test says otherwise.</summary>
public sealed class FakeNetwork
{
    private readonly HashSet<string> _unreachable = [];
    private readonly HashSet<string> _refusing = [];
    private readonly ConcurrentQueue<string> _asked = [];
    private Func<Task<NameAnswer>> _resolve = () => Task.FromResult(new NameAnswer(2));
    private string[] _routes = ["eth0", "wlan0"];

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public FakeNetwork WithAddresses(int count)
    {
        _resolve = () => Task.FromResult(new NameAnswer(count));
        return this;
    }

    public FakeNetwork WithBrokenNameServers(Exception cause)
    {
        _resolve = () => Task.FromException<NameAnswer>(cause);
        return this;
    }

    public FakeNetwork WithUnreachable(string endpoint)
    {
        _unreachable.Add(endpoint);
        return this;
    }

    public FakeNetwork WithRefusing(string endpoint)
    {
        _refusing.Add(endpoint);
        return this;
    }

    public FakeNetwork WithRoutes(params string[] routes)
    {
        _routes = routes;
        return this;
    }

    public Task<NameAnswer> ResolveAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue("names");
        return _resolve();
    }

    public Task<TcpAnswer> ConnectAsync(string endpoint, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue(endpoint);
        return _unreachable.Contains(endpoint)
            ? Task.FromException<TcpAnswer>(new SocketException((int)SocketError.HostUnreachable))
            : Task.FromResult(new TcpAnswer(!_refusing.Contains(endpoint)));
    }

    public Task<Greeting> GreetAsync(string endpoint, TcpAnswer connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _asked.Enqueue($"greeting of {endpoint}");
        return Task.FromResult(new Greeting(connection.Accepted ? $"I am {endpoint}" : ""));
    }

    public IReadOnlyList<Route> Routes() => [.. _routes.Select(route => new Route(route))];
}
