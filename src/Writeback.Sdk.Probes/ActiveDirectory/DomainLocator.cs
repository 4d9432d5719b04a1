using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>Finds domain controllers by their SRV records: [MS-ADTS] 6.3.2.3.</summary>
public sealed class DomainLocator
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private LookupClient? _client;

    /// <summary>The name server to ask; null for those of this machine.</summary>
    public IPEndPoint? NameServer { get; set; }

    /// <summary>The domain controllers of a domain: <c>_ldap._tcp.dc._msdcs.DOMAIN</c>.</summary>
    /// <param name="domain">The DNS name of the domain.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public Task<ServiceRecords> FindControllersAsync(string domain, CancellationToken cancellationToken) => FindAsync($"_ldap._tcp.dc._msdcs.{domain}", cancellationToken);

    /// <summary>Who claims to be the PDC emulator of a domain: <c>_ldap._tcp.pdc._msdcs.DOMAIN</c>.</summary>
    /// <param name="domain">The DNS name of the domain.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    public Task<ServiceRecords> FindPdcAsync(string domain, CancellationToken cancellationToken) => FindAsync($"_ldap._tcp.pdc._msdcs.{domain}", cancellationToken);

    private async Task<ServiceRecords> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            _client ??= new LookupClient(NameServer is { } server
                ? new LookupClientOptions(server) { Timeout = Limit, Retries = 1, UseCache = false }
                : new LookupClientOptions { Timeout = Limit, Retries = 1, UseCache = false });
            var answer = await _client.QueryAsync(name, QueryType.SRV, cancellationToken: cancellationToken).ConfigureAwait(false);
            var records = answer.Answers.SrvRecords().Where(record => record.RecordType == ResourceRecordType.SRV).OrderBy(record => record.Priority)
                .ThenByDescending(record => record.Weight).ThenBy(record => record.Target.Value, StringComparer.OrdinalIgnoreCase);
            return new ServiceRecords(name, [.. records.Select(record => record.Target.Value.TrimEnd('.'))], answer.HasError ? answer.Header.ResponseCode.ToString() : null);
        }
        catch (DnsResponseException exception)
        {
            return new ServiceRecords(name, [], exception.Code.ToString());
        }
        catch (SocketException exception)
        {
            return new ServiceRecords(name, [], exception.SocketErrorCode.ToString());
        }
    }
}
