namespace Writeback.Sdk.Probes.Network;

/// <summary>A conversation that was opened: what was seen on the way, and what it is held over.</summary>
/// <param name="Seen">The phases so far.</param>
/// <param name="Queries">What the name servers say, which nobody waits for until the end.</param>
internal sealed record Conversation(EndpointReachability Seen, Task<IReadOnlyList<NameQuery>> Queries) : IDisposable
{
    /// <summary>The connection; null when there is none.</summary>
    public Stream? Connection { get; init; }

    /// <summary>The session, established or failed; null when there is no connection.</summary>
    public TlsSession? Session { get; init; }

    public void Dispose()
    {
        Session?.Dispose();
        Connection?.Dispose();
    }
}
