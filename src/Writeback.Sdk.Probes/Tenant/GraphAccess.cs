using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>How probes get at Microsoft Graph: who signs in, where, within which limits. Never part of evidence.</summary>
/// <param name="timeProvider">The clock of tokens and pauses.</param>
public sealed class GraphAccess(TimeProvider timeProvider) : IDisposable
{
    private readonly SocketsHttpHandler _connections = new() { AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All };
    private CachedCredential? _credential;
    private ObservationException? _refusal;

    /// <summary>Who signs in; null as long as nobody does.</summary>
    public TokenCredential? Credential
    {
        get => _credential;
        set
        {
            _credential?.Dispose();
            _refusal = null;
            _credential = value is null ? null : new CachedCredential(value, timeProvider);
        }
    }

    /// <summary>The root of Microsoft Graph, without a version; null for that of the tenant's cloud.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>What a conversation may take.</summary>
    public GraphLimits Limits { get; } = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _credential?.Dispose();
        _connections.Dispose();
    }

    /// <summary>Signs in. Nobody is asked again who has been refused once.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ObservationException">The sign-in did not succeed.</exception>
    public async Task<TenantSignIn> SignInAsync(TenantTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (_refusal is { } refusal)
        {
            throw refusal;
        }

        try
        {
            var token = await Required().GetTokenAsync(new TokenRequestContext([ScopeFor(target)], isCaeEnabled: true), cancellationToken).ConfigureAwait(false);
            return TokenClaims.Read(token);
        }
        catch (Exception exception) when (SignInFailures.Find(exception, target) is { } failure)
        {
            _refusal = failure.IsTransient ? null : failure;
            throw failure;
        }
    }

    /// <summary>Asks Graph, and turns its failures into what a probe reports.</summary>
    /// <param name="target">The tenant.</param>
    /// <param name="signIn">The sign-in; it tells beforehand what will be refused.</param>
    /// <param name="need">What is asked, and what that takes.</param>
    /// <param name="talk">The questions.</param>
    /// <param name="cancellationToken">Ends the conversation.</param>
    /// <exception cref="ObservationException">Graph did not give what was asked for.</exception>
    internal async Task<T> TalkAsync<T>(
        TenantTarget target, TenantSignIn signIn, GraphNeed need, Func<GraphConversation, CancellationToken, Task<T>> talk, CancellationToken cancellationToken)
    {
        if (signIn.Permissions is { } granted && need.FindMissing(granted) is { } missing)
        {
            throw GraphFailures.NotGranted(need, missing, target, signIn);
        }

        var root = BaseAddress ?? GraphCloud.For(target.Cloud).Graph;

        // Not disposed of: only the connections hold anything, and they outlive a conversation.
        var answers = new GraphAnswerHandler(Limits, timeProvider)
        {
            InnerHandler = new ParametersNameDecodingHandler { InnerHandler = new HeadersInspectionHandler { InnerHandler = _connections } },
        };
        var http = new HttpClient(answers, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        var tokens = new AzureIdentityAccessTokenProvider(Required(), [root.Host], isCaeEnabled: true, scopes: [ScopeFor(target)]);
        var client = new GraphServiceClient(http, new BaseBearerTokenAuthenticationProvider(tokens), new Uri(root, "v1.0").AbsoluteUri);
        try
        {
            return await talk(new GraphConversation(client, root, Limits, answers.Log), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (GraphFailures.Find(exception, need, target, signIn, root) is { } failure)
        {
            if (failure.Failure.Code == GraphFailures.TokenRefused)
            {
                _credential?.Forget();
            }

            throw failure;
        }
    }

    private static string ScopeFor(TenantTarget target) => new Uri(GraphCloud.For(target.Cloud).Graph, ".default").AbsoluteUri;

    private CachedCredential Required() => _credential
        ?? throw new ObservationException(new ObservationFailure(FailureKind.Denied, "SignIn", "NoCredential", Texts.GraphNoCredential));
}
