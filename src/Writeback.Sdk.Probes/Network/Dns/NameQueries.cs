using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Asks name servers itself: the system's resolver tells neither which of them answered, nor a refusal from a failure, nor aliases.
/// </summary>
internal static class NameQueries
{
    private const int DnsPort = 53;

    /// <summary>The name servers that this machine is configured with.</summary>
    public static IReadOnlyList<IPEndPoint> OfMachine()
    {
        try
        {
            return
            [
                .. NameServer.ResolveNameServers(skipIPv6SiteLocal: true, fallbackToGooglePublicDns: false)
                    .Select(server => new IPEndPoint(IPAddress.Parse(server.Address), server.Port)),
            ];
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // A machine without a network, or one that does not show its configuration: there is nobody to ask.
            return [];
        }
    }

    /// <summary>Asks one server after the other for both kinds of addresses, until one knows.</summary>
    /// <param name="servers">The name servers, in order.</param>
    /// <param name="host">The name.</param>
    /// <param name="limit">How long one server is waited for.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    public static async Task<IReadOnlyList<NameQuery>> AskAsync(
        IReadOnlyList<IPEndPoint> servers, string host, TimeSpan limit, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var asked = new List<NameQuery>();
        var client = new LookupClient(new LookupClientOptions([.. servers])
        {
            UseCache = false,
            Retries = 0,
            Timeout = limit,
            ThrowDnsErrors = false,
            ContinueOnDnsError = false,
            ContinueOnEmptyResponse = false,
        });
        foreach (var server in servers)
        {
            var answers = await Task.WhenAll(
                AskAsync(client, server, host, QueryType.A, limit, timeProvider, cancellationToken),
                AskAsync(client, server, host, QueryType.AAAA, limit, timeProvider, cancellationToken)).ConfigureAwait(false);
            asked.AddRange(answers);
            if (answers.Any(answer => answer.Failure is null or { Cause: NetworkCause.NameNotFound }))
            {
                break;
            }
        }

        return asked;
    }

    /// <summary>Why no address is known; null when one is.</summary>
    public static NetworkFailure? FailureOf(IReadOnlyList<NameQuery> queries)
    {
        if (queries.Any(query => query.Addresses.Count > 0))
        {
            return null;
        }

        // An answer outranks a refusal, and that silence: the server that said most speaks for all.
        return queries.Select(query => query.Failure).OfType<NetworkFailure>().MinBy(failure => failure.Cause switch
        {
            NetworkCause.NameNotFound => 0,
            NetworkCause.NameServerFailed => 1,
            NetworkCause.NameServerRefused => 2,
            _ => 3,
        }) is { } failure && queries.All(query => query.Failure is not null)
            ? failure
            : new NetworkFailure(NetworkCause.NoAddress, nameof(DnsResponseCode), nameof(DnsResponseCode.NoError));
    }

    private static async Task<NameQuery> AskAsync(
        LookupClient client, IPEndPoint server, string host, QueryType type, TimeSpan limit, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        NetworkFailure? failure = null;
        IDnsQueryResponse? response = null;
        try
        {
            response = await client.QueryServerAsync([server], host, type, cancellationToken: cancellationToken)
                .WaitAsync(limit, timeProvider, cancellationToken).ConfigureAwait(false);
            failure = FailureOf(response.Header.ResponseCode);
        }
        catch (TimeoutException)
        {
            failure = NetworkFailure.Silence(NetworkCause.NameServerSilent);
        }
        catch (DnsResponseException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            failure = FailureOf(exception);
        }

        return new NameQuery
        {
            Server = server.Port == DnsPort ? server.Address.ToString() : server.ToString(),
            Type = type.ToString(),
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            CanonicalNames = [.. response?.Answers.OfType<CNameRecord>().Select(record => record.CanonicalName.Value.TrimEnd('.')) ?? []],
            Addresses = [.. response?.Answers.OfType<AddressRecord>().Select(record => record.Address.ToString()) ?? []],
        };
    }

    private static NetworkFailure? FailureOf(DnsHeaderResponseCode code) => code switch
    {
        DnsHeaderResponseCode.NoError => null,
        DnsHeaderResponseCode.NotExistentDomain => Failure(NetworkCause.NameNotFound, code),
        DnsHeaderResponseCode.Refused => Failure(NetworkCause.NameServerRefused, code),
        _ => Failure(NetworkCause.NameServerFailed, code),
    };

    private static NetworkFailure Failure(NetworkCause cause, DnsHeaderResponseCode code)
        => new(cause, nameof(DnsHeaderResponseCode), Enum.IsDefined(code) ? code.ToString() : ((int)code).ToString(CultureInfo.InvariantCulture));

    private static NetworkFailure FailureOf(DnsResponseException exception) => exception switch
    {
        { Code: DnsResponseCode.ConnectionTimeout } => NetworkFailure.Silence(NetworkCause.NameServerSilent),
        { InnerException: SocketException socket }
            => new(NetworkCause.NameServerSilent, nameof(SocketException), socket.SocketErrorCode.ToString()),
        _ => new(NetworkCause.NameServerFailed, nameof(DnsResponseException), exception.Code.ToString()),
    };
}
