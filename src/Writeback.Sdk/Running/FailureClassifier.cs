using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Xml;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Writeback.Sdk;

/// <summary>
/// Turns what a probe threw into a failure, by type and code. Message texts are never read and never kept: they are localised
/// on real machines and may hold secrets.
/// </summary>
internal static class FailureClassifier
{
    public static ObservationFailure Classify(Exception exception) => exception switch
    {
        ObservationException observation => observation.Failure,
        TimeoutRejectedException or TimeoutException => Failure(FailureKind.TimedOut, exception),
        BrokenCircuitException => Failure(FailureKind.CircuitOpen, exception),
        SocketException socket => Failure(FailureKind.Unavailable, exception, socket.SocketErrorCode.ToString()),
        HttpRequestException http => Failure(
            http.StatusCode is System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden ? FailureKind.Denied : FailureKind.Unavailable,
            exception,
            Code(http)),
        AuthenticationException => Failure(FailureKind.Unavailable, exception, InnerCode(exception)),
        UnauthorizedAccessException => Failure(FailureKind.Denied, exception, HResult(exception)),
        IOException => Failure(FailureKind.Unavailable, exception, InnerCode(exception) ?? HResult(exception)),
        XmlException or JsonException or InvalidDataException => Failure(FailureKind.Malformed, exception),

        // HttpClient reports its own time-out as a cancellation nobody asked for.
        OperationCanceledException { InnerException: TimeoutException } => Failure(FailureKind.TimedOut, exception),
        _ => Failure(FailureKind.Defect, exception, HResult(exception)),
    };

    /// <summary>Whether another attempt may succeed. What is not known to pass is not tried again.</summary>
    public static bool IsTransient(Exception exception) => exception switch
    {
        ObservationException observation => observation.IsTransient,
        TimeoutRejectedException or TimeoutException or SocketException => true,
        HttpRequestException http => http.StatusCode is null or System.Net.HttpStatusCode.RequestTimeout or System.Net.HttpStatusCode.TooManyRequests or >= System.Net.HttpStatusCode.InternalServerError,
        FileNotFoundException or DirectoryNotFoundException => false,
        IOException => true,
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    private static ObservationFailure Failure(FailureKind kind, Exception exception, string? code = null) => new(kind, exception.GetType().Name, code);

    private static string? Code(HttpRequestException http) => http.StatusCode is { } status
        ? ((int)status).ToString(CultureInfo.InvariantCulture)
        : InnerCode(http) ?? http.HttpRequestError.ToString();

    private static string? InnerCode(Exception exception)
    {
        for (var inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket)
            {
                return socket.SocketErrorCode.ToString();
            }
        }

        return null;
    }

    private static string HResult(Exception exception) => exception.HResult.ToString("X8", CultureInfo.InvariantCulture);
}
