using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using System.Xml;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Writeback.Sdk.Tests;

public sealed class FailureClassifierTests
{
    public static TheoryData<Exception, FailureKind, string?, bool> Table => new()
    {
        { new SocketException((int)SocketError.ConnectionReset), FailureKind.Unavailable, "ConnectionReset", true },
        { new HttpRequestException("secret", null, HttpStatusCode.Unauthorized), FailureKind.Denied, "401", false },
        { new HttpRequestException("secret", null, HttpStatusCode.Forbidden), FailureKind.Denied, "403", false },
        { new HttpRequestException("secret", null, HttpStatusCode.NotFound), FailureKind.Unavailable, "404", false },
        { new HttpRequestException("secret", null, HttpStatusCode.RequestTimeout), FailureKind.Unavailable, "408", true },
        { new HttpRequestException("secret", null, HttpStatusCode.TooManyRequests), FailureKind.Unavailable, "429", true },
        { new HttpRequestException("secret", null, HttpStatusCode.ServiceUnavailable), FailureKind.Unavailable, "503", true },
        { new HttpRequestException("secret", new IOException("secret", new SocketException((int)SocketError.HostNotFound))), FailureKind.Unavailable, "HostNotFound", true },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "secret"), FailureKind.Unavailable, "SecureConnectionError", true },
        { new AuthenticationException("secret"), FailureKind.Unavailable, null, false },
        { new UnauthorizedAccessException("secret"), FailureKind.Denied, "80070005", false },
        { new IOException("secret"), FailureKind.Unavailable, "80131620", true },
        { new IOException("secret", new SocketException((int)SocketError.Shutdown)), FailureKind.Unavailable, "Shutdown", true },
        { new FileNotFoundException("secret"), FailureKind.Unavailable, "80070002", false },
        { new DirectoryNotFoundException("secret"), FailureKind.Unavailable, "80070003", false },
        { new XmlException("secret"), FailureKind.Malformed, null, false },
        { new JsonException("secret"), FailureKind.Malformed, null, false },
        { new InvalidDataException("secret"), FailureKind.Malformed, null, false },
        { new TimeoutException("secret"), FailureKind.TimedOut, null, true },
        { new TimeoutRejectedException("secret"), FailureKind.TimedOut, null, true },
        { new TaskCanceledException("secret", new TimeoutException("secret")), FailureKind.TimedOut, null, true },
        { new BrokenCircuitException("secret"), FailureKind.CircuitOpen, null, false },
        { new OperationCanceledException("secret"), FailureKind.Defect, "8013153B", false },
        { new ArgumentNullException("secret"), FailureKind.Defect, "80004003", false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_exception_is_classified_by_type_and_code(Exception exception, FailureKind kind, string? code, bool isTransient)
    {
        Assert.Equal(new ObservationFailure(kind, exception.GetType().Name, code), FailureClassifier.Classify(exception));
        Assert.Equal(isTransient, FailureClassifier.IsTransient(exception));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_a_probe_says_itself_is_kept(bool isTransient)
    {
        var failure = new ObservationFailure(FailureKind.Denied, "Bind", "49", "The password is wrong.");
        var exception = new ObservationException(failure, isTransient, new IOException("secret"));

        Assert.Same(failure, FailureClassifier.Classify(exception));
        Assert.Equal(isTransient, FailureClassifier.IsTransient(exception));
    }
}
