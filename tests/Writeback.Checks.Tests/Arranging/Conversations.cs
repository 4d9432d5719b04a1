using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Tests;

/// <summary>Conversations with an endpoint, phase by phase, up to where they end.</summary>
internal static class Conversations
{
    public const string Microsoft = "CN=Microsoft Azure RSA TLS Issuing CA 04, O=Microsoft Corporation, C=US";
    public const string Inspector = "CN=Fabrikam TLS Inspection";
    public const string Owner = "CN=*.servicebus.windows.net";

    public static Endpoint PasswordReset { get; } = new("passwordreset.microsoftonline.com", 443, EndpointRole.PasswordReset);

    public static Endpoint ServiceBus { get; } = new("ssprdedicatedsbprodscu.servicebus.windows.net", 443, EndpointRole.ServiceBus);

    public static ProxyServer Proxy { get; } = new("proxy.contoso.example", 3128, ProxySource.Environment);

    public static TimeSpan Duration { get; } = TimeSpan.FromMilliseconds(30);

    public static DateTimeOffset NotBefore { get; } = Days.Moment("2026-01-01");

    public static DateTimeOffset NotAfter { get; } = Days.Moment("2026-12-31");

    public static EndpointReachability Resolved(Endpoint endpoint)
        => new() { Endpoint = endpoint, Resolve = new() { Duration = Duration, Addresses = ["192.0.2.1", "192.0.2.2"] } };

    public static EndpointReachability Unresolved(Endpoint endpoint, NetworkCause cause)
        => new() { Endpoint = endpoint, Resolve = new() { Duration = Duration, Failure = Failure(cause) } };

    public static EndpointReachability Connected(Endpoint endpoint)
        => Resolved(endpoint) with { Connect = new() { Duration = Duration, RemoteAddress = "192.0.2.1" } };

    public static EndpointReachability Unconnected(Endpoint endpoint, NetworkCause cause)
        => Resolved(endpoint) with { Connect = new() { Duration = Duration, Failure = Failure(cause) } };

    public static EndpointReachability Encrypted(Endpoint endpoint, string issuer = Microsoft)
        => Connected(endpoint) with { Tls = new() { Duration = Duration, Protocol = "Tls13", Chain = [Certificate(issuer)] } };

    public static EndpointReachability Intercepted(Endpoint endpoint)
    {
        var encrypted = Encrypted(endpoint, Inspector);
        return encrypted with { Tls = encrypted.Tls! with { Concern = Failure(NetworkCause.CertificateIntercepted) } };
    }

    /// <summary>Through a proxy, which opened a tunnel or did not.</summary>
    public static EndpointReachability Tunnelled(Endpoint endpoint, NetworkCause? cause = null, int? status = 200, params string[] schemes)
        => Connected(endpoint with { Proxy = Proxy }) with
        {
            Proxy = new() { Server = Proxy, Duration = Duration, Failure = cause is { } failed ? Failure(failed) : null, StatusCode = status, AuthenticationSchemes = schemes },
        };

    public static EndpointReachability Unencrypted(Endpoint endpoint, NetworkCause cause, string? issuer = null) => Connected(endpoint) with
    {
        Tls = new() { Duration = Duration, Failure = Failure(cause), Chain = issuer is null ? [] : [Certificate(issuer)] },
    };

    public static EndpointReachability Answered(Endpoint endpoint, int status, EndpointAnswer answer, params string[] proxySchemes) => Encrypted(endpoint) with
    {
        Http = new() { Duration = Duration, StatusCode = status, Answer = answer, ProxyAuthenticationSchemes = proxySchemes },
    };

    public static EndpointReachability Unanswered(Endpoint endpoint, NetworkCause cause)
        => Encrypted(endpoint) with { Http = new() { Duration = Duration, Failure = Failure(cause) } };

    private static NetworkFailure Failure(NetworkCause cause) => new(cause, "SocketException", "ItsCode");

    private static ObservedCertificate Certificate(string issuer) => new(Owner, issuer, NotBefore, NotAfter, "AB", "01");
}
