using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A conversation with Graph: the client, and what paging needs.</summary>
internal sealed class GraphConversation(GraphServiceClient client, Uri root, GraphLimits limits, GraphLog log)
{
    public GraphServiceClient Client => client;

    public GraphExchange ToEvidence() => log.ToEvidence();

    /// <summary>An address that an answer leads to. The token must go nowhere else, whatever an answer says.</summary>
    /// <exception cref="ObservationException">It is on another host.</exception>
    public string EnsureOwn(string address)
        => Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme == root.Scheme && link.Authority == root.Authority
            ? address
            : throw GraphFailures.LeadsElsewhere(root);

    /// <summary>Reads a list page by page, so that only one is in memory.</summary>
    /// <param name="first">Asks for the first page.</param>
    /// <param name="next">Asks for the page at an address.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ObservationException">The list does not end, or leads elsewhere.</exception>
    public async IAsyncEnumerable<TPage> ReadPagesAsync<TPage>(
        Func<CancellationToken, Task<TPage?>> first, Func<string, CancellationToken, Task<TPage?>> next, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : Models.BaseCollectionPaginationCountResponse, IParsable
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var page = await first(cancellationToken).ConfigureAwait(false);
        while (page is not null)
        {
            yield return page;
            if (string.IsNullOrEmpty(page.OdataNextLink))
            {
                yield break;
            }

            if (!seen.Add(EnsureOwn(page.OdataNextLink)) || seen.Count > limits.MaxPages)
            {
                throw GraphFailures.Endless(seen.Count);
            }

            page = await next(page.OdataNextLink, cancellationToken).ConfigureAwait(false);
        }

        throw GraphFailures.NoBody();
    }

    /// <summary>Reads a long list page by page: the next page is on its way while one is looked at, and no more than two are in memory.</summary>
    /// <param name="first">Asks for the first page.</param>
    /// <param name="next">Asks for the page at an address.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="linkOf">The address of the next page; null for the last one.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ObservationException">The list does not end, or leads elsewhere.</exception>
    public async IAsyncEnumerable<TPage> ReadAheadAsync<TPage>(
        RequestInformation first, Func<string, RequestInformation> next, JsonTypeInfo<TPage> type, Func<TPage, string?> linkOf, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TPage : class
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var coming = ReadAsync(first, type, cancellationToken);
        while (coming is not null)
        {
            var page = await coming.ConfigureAwait(false);
            coming = linkOf(page) is { Length: > 0 } link
                ? seen.Add(EnsureOwn(link)) && seen.Count <= limits.MaxPages ? ReadAsync(next(link), type, cancellationToken) : throw GraphFailures.Endless(seen.Count)
                : null;
            yield return page;
        }
    }

    private async Task<TPage> ReadAsync<TPage>(RequestInformation request, JsonTypeInfo<TPage> type, CancellationToken cancellationToken)
        where TPage : class
    {
        var body = await client.RequestAdapter.SendPrimitiveAsync<Stream>(request, cancellationToken: cancellationToken).ConfigureAwait(false) ?? throw GraphFailures.NoBody();
        await using (body.ConfigureAwait(false))
        {
            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken).ConfigureAwait(false) ?? throw GraphFailures.NoBody();
        }
    }
}
