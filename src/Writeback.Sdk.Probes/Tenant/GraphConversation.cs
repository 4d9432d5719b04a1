using System.Runtime.CompilerServices;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>A conversation with Graph: the client, and what paging needs.</summary>
internal sealed class GraphConversation(GraphServiceClient client, Uri root, GraphLimits limits, GraphLog log)
{
    public GraphServiceClient Client => client;

    public GraphExchange ToEvidence() => log.ToEvidence();

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

            // The token must go nowhere else, whatever an answer says.
            if (!Uri.TryCreate(page.OdataNextLink, UriKind.Absolute, out var link) || link.Scheme != root.Scheme || link.Authority != root.Authority)
            {
                throw GraphFailures.LeadsElsewhere(root);
            }

            if (!seen.Add(page.OdataNextLink) || seen.Count > limits.MaxPages)
            {
                throw GraphFailures.Endless(seen.Count);
            }

            page = await next(page.OdataNextLink, cancellationToken).ConfigureAwait(false);
        }

        throw GraphFailures.NoBody();
    }
}
