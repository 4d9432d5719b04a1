using Azure.Core;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>
/// Signs in once for all probes. Not every credential keeps its token: that of the Azure CLI starts a program each time, and two at once would ask a person twice.
/// </summary>
internal sealed class CachedCredential(TokenCredential credential, TimeProvider timeProvider) : TokenCredential, IDisposable
{
    // A request that starts now must not end with an expired token.
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _turn = new(1);
    private AccessToken? _token;

    /// <summary>Drops a token that was refused, so that the next request signs in anew.</summary>
    public void Forget() => _token = null;

    public void Dispose() => _turn.Dispose();

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        => throw new NotSupportedException("Probes are asynchronous.");

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (requestContext.Claims is null && _token is { } known && known.ExpiresOn - Reserve > timeProvider.GetUtcNow())
            {
                return known;
            }

            var token = await credential.GetTokenAsync(requestContext, cancellationToken).ConfigureAwait(false);
            _token = token;
            return token;
        }
        finally
        {
            _turn.Release();
        }
    }
}
