using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Network;

/// <summary>What became of a connection that was silent.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IdleEnding>))]
public enum IdleEnding
{
    /// <summary>It still carried data.</summary>
    Alive,

    /// <summary>It was closed in an orderly way, by something that does not hold the keys of the session: a proxy, a balancer.</summary>
    Fin,

    /// <summary>It was reset, while it was silent or at the first word.</summary>
    Reset,

    /// <summary>What was sent got no answer: something on the way had forgotten it, and drops what it does not know.</summary>
    Silence,

    /// <summary>
    /// It carried data again once this side spoke, but what the other side sent before was lost: a NAT had forgotten it and opened it
    /// anew.
    /// </summary>
    Reopened,

    /// <summary>The server itself closed it, with a goodbye inside the session: the way was still open.</summary>
    ClosedByServer,
}
