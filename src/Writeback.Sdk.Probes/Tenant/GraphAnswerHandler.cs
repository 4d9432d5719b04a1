using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Writeback.Sdk.Probes.Tenant;

/// <summary>
/// Reads the answers of Graph before the client does: waits when it is asked to, refuses what is not Graph or too large, and turns errors into their codes.
/// One for each conversation.
/// </summary>
internal sealed class GraphAnswerHandler : DelegatingHandler
{
    private const int MaxErrorBytes = 64 << 10;

    private readonly GraphLimits _limits;
    private readonly TimeProvider _timeProvider;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private long _waitedTicks;

    public GraphAnswerHandler(GraphLimits limits, TimeProvider timeProvider)
    {
        _limits = limits;
        _timeProvider = timeProvider;
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider };
        if (limits.MaxRepeats > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = limits.MaxRepeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = limits.Pause,
                // A request with a body changes something, and is not repeated.
                ShouldHandle = arguments => new(arguments.Outcome.Result is { RequestMessage.Content: null } answer && IsPutOff(answer) && FitsBudget(answer)),
                DelayGenerator = arguments => new(arguments.Outcome.Result is { } answer ? RetryAfter(answer) : null),
                OnRetry = arguments =>
                {
                    Interlocked.Add(ref _waitedTicks, arguments.RetryDelay.Ticks);
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            });
        }

        _pipeline = builder.Build();
    }

    public GraphLog Log { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await _pipeline.ExecuteAsync(
            async token =>
            {
                var answer = await base.SendAsync(request, token).ConfigureAwait(false);
                Log.Answered(RequestId(answer));
                if (IsPutOff(answer))
                {
                    Log.PutOff();
                }

                return answer;
            },
            cancellationToken).ConfigureAwait(false);
        try
        {
            await ReadAsync(answer, cancellationToken).ConfigureAwait(false);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private static bool IsPutOff(HttpResponseMessage answer)
        => answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static string? RequestId(HttpResponseMessage answer)
        => answer.Headers.TryGetValues("request-id", out var values) && values.FirstOrDefault() is { Length: > 0 and <= 64 } id && Guid.TryParse(id, out var parsed)
            ? parsed.ToString("D")
            : null;

    private static bool IsJson(HttpResponseMessage answer)
        => answer.Content.Headers.ContentType?.MediaType is { } type && type.Equals("application/json", StringComparison.OrdinalIgnoreCase);

    private bool FitsBudget(HttpResponseMessage answer) => TimeSpan.FromTicks(Interlocked.Read(ref _waitedTicks)) + (RetryAfter(answer) ?? TimeSpan.Zero) <= _limits.ThrottlingBudget;

    private TimeSpan? RetryAfter(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > _timeProvider.GetUtcNow() => date - _timeProvider.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    /// <summary>Reads the whole answer, which leaves the client nothing but JSON.</summary>
    private async Task ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized && answer.Headers.WwwAuthenticate.Any(IsClaimsChallenge))
        {
            // The client signs in anew with the claims, once.
            return;
        }

        if (!answer.IsSuccessStatusCode)
        {
            var code = IsJson(answer) ? await ReadErrorCodeAsync(answer, cancellationToken).ConfigureAwait(false) : null;
            throw code is null && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !IsPutOff(answer) && (int)answer.StatusCode < 500
                ? new NotGraphException(string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)answer.StatusCode}"))
                : new GraphAnswerException(answer.StatusCode, code, RequestId(answer), IsPutOff(answer) ? RetryAfter(answer) : null);
        }

        if (answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.NoContent && answer.Content.Headers.ContentLength is null or 0 && answer.Content.Headers.ContentType is null)
        {
            // Accepted, and nothing to say.
            return;
        }

        if (!IsJson(answer))
        {
            throw new NotGraphException(MediaTypeOf(answer));
        }

        try
        {
            await answer.Content.LoadIntoBufferAsync(_limits.MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded)
        {
            // Closed or reset behind the header: how the system calls it differs from time to time.
            throw new HttpIOException(HttpRequestError.ResponseEnded, innerException: exception);
        }
    }

    private static bool IsClaimsChallenge(AuthenticationHeaderValue challenge) => challenge.Parameter?.Contains("claims=", StringComparison.OrdinalIgnoreCase) == true;

    private static string MediaTypeOf(HttpResponseMessage answer) => answer.Content.Headers.ContentType?.MediaType ?? "no content type";

    private static async Task<string?> ReadErrorCodeAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await answer.Content.LoadIntoBufferAsync(MaxErrorBytes, cancellationToken).ConfigureAwait(false);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && IsCode(code.GetString()!)
                ? code.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException)
        {
            // An error without detail: the status tells enough.
            return null;
        }
    }

    /// <summary>A code is a name for scripts; anything else might be a text that quotes what it likes.</summary>
    private static bool IsCode(string text) => text.Length is > 0 and <= 100 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '-');
}
