namespace Writeback.Sdk.Tests.Network;

/// <summary>An endpoint the run is told to look at.</summary>
[Input("Name an endpoint: --endpoint HOST.")]
public sealed record Endpoint(string Subject) : ISubject;

/// <summary>A proxy, which most runs do not have.</summary>
[Input("Name the proxy: --proxy HOST.")]
public sealed record ProxySettings(string Host);

/// <summary>What the name servers said.</summary>
[Evidence]
public sealed record NameAnswer(int Addresses);

/// <summary>How an endpoint took a connection.</summary>
[Evidence]
public sealed record TcpAnswer(bool Accepted, int LatencyMs = 0);

/// <summary>What an endpoint says of itself.</summary>
[Evidence]
public sealed record Greeting(string Text);

/// <summary>The routes of the machine.</summary>
[Evidence]
public sealed record Route(string Subject) : ISubject;
