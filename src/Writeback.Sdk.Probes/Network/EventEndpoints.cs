using System.Text.RegularExpressions;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Finds the endpoints that events of the Connect server name: 31019 and 31034 say which namespace of Service Bus is in use, which moves
/// without notice. Events are written in the language of the server, so that names are told by their form and never by the words around them.
/// </summary>
public static partial class EventEndpoints
{
    private const string NamespacePrefix = "ssprdedicatedsb";

    private static readonly TimeSpan InUse = TimeSpan.FromDays(1);

    /// <summary>The endpoints that a text names, each once, in the order of the text.</summary>
    /// <param name="text">The message of an event, or one of its values.</param>
    /// <param name="cloud">The cloud of the tenant: where a namespace is named without its domain, it is that of this cloud.</param>
    public static IReadOnlyList<Endpoint> In(string text, CloudEnvironment cloud)
    {
        ArgumentNullException.ThrowIfNull(text);
        var endpoints = new List<Endpoint>();
        foreach (Match word in Words().Matches(text))
        {
            var name = word.Value.Trim('.', '-').ToLowerInvariant();
            if (!name.Contains('_', StringComparison.Ordinal) && Uri.CheckHostName(name) == UriHostNameType.Dns && EndpointOf(name, cloud) is { } endpoint && !endpoints.Contains(endpoint))
            {
                endpoints.Add(endpoint);
            }
        }

        return endpoints;
    }

    /// <summary>The endpoints that the newest texts name, newest text first, each once.</summary>
    /// <param name="newestFirst">The messages of events, the newest first.</param>
    /// <param name="cloud">The cloud of the tenant.</param>
    /// <param name="most">How many endpoints at most: what older events name is no longer in use.</param>
    public static IReadOnlyList<Endpoint> In(IEnumerable<string> newestFirst, CloudEnvironment cloud, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(newestFirst);
        return [.. newestFirst.SelectMany(text => In(text, cloud)).Distinct().Take(most)];
    }

    /// <summary>The endpoints that the newest events of a log name, the one named last first, each once.</summary>
    /// <param name="events">What the log says.</param>
    /// <param name="cloud">The cloud of the tenant.</param>
    /// <param name="most">How many endpoints at most.</param>
    /// <remarks>A server listens at two namespaces, and says so every five minutes. What was named a day before the newest is no longer in use.</remarks>
    public static IReadOnlyList<Endpoint> Of(ServerEvents events, CloudEnvironment cloud, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(events);
        var named = events.Namespaces
            .Select(relay => (relay.Name, At: Later(relay.LastHeartbeat, relay.LastError)))
            .OrderByDescending(relay => relay.At)
            .ThenBy(relay => relay.Name, StringComparer.Ordinal)
            .ToList();
        return named is [var newest, ..] ? In(named.TakeWhile(relay => newest.At - relay.At <= InUse).Select(relay => relay.Name), cloud, most) : [];
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset? other)
        => (one > other ? one : other ?? one) ?? DateTimeOffset.MinValue;

    private static Endpoint? EndpointOf(string name, CloudEnvironment cloud)
        => EndpointCatalog.IsOfCloud(name) ? new Endpoint(name, Endpoint.HttpsPort, EndpointCatalog.RoleOf(name))
            : name.StartsWith(NamespacePrefix, StringComparison.Ordinal) && !name.Contains('.', StringComparison.Ordinal)
                ? new Endpoint(name + EndpointCatalog.ServiceBusDomainOf(cloud), Endpoint.HttpsPort, EndpointRole.ServiceBus)
                : null;

    // With what no name of a host holds, so that a part of something else is not taken for one. Letters of other scripts end a word: a
    // prefix may stand right before a name.
    [GeneratedRegex("[A-Za-z0-9_.@-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
