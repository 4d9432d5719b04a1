using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Tells causes from exceptions: by their types and codes, and by what the witnesses saw. Never by their texts, which are
/// localised.
/// </summary>
internal static class NetworkFailures
{
    // Descriptions of TLS alerts: RFC 8446, 6, and RFC 7507 for the last.
    private const byte ProtocolVersionAlert = 70;
    private const byte CertificateRequiredAlert = 116;
    private const byte InappropriateFallbackAlert = 86;

    // An OpenSSL code holds the library above bit 23 and the reason below; a reason of 1000 and more is an alert: ERR.h, sslerr.h.
    private const int OpenSslLibrary = 20;
    private const int OpenSslReasonMask = 0x7FFFFF;
    private const int OpenSslFirstAlert = 1000;
    private const int OpenSslUnsupportedProtocol = 258;
    private const int OpenSslWrongSslVersion = 266;

    // Schannel: winerror.h.
    private const int SecurityUnsupportedFunction = unchecked((int)0x80090302);
    private const int SecurityIllegalMessage = unchecked((int)0x80090326);
    private const int SecurityAlgorithmMismatch = unchecked((int)0x80090331);

    /// <summary>Why a name could not be resolved.</summary>
    public static NetworkFailure Resolving(SocketException exception) => From(exception, exception.SocketErrorCode switch
    {
        SocketError.HostNotFound => NetworkCause.NameNotFound,
        SocketError.NoData => NetworkCause.NoAddress,
        SocketError.TryAgain or SocketError.NoRecovery => NetworkCause.NameServerFailed,
        SocketError.TimedOut => NetworkCause.NameServerSilent,
        _ => NetworkCause.Unknown,
    });

    /// <summary>Why an address could not be connected to.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="icmp">What a router said of it.</param>
    public static NetworkFailure Connecting(SocketException exception, IcmpMessage? icmp = null)
        => From(exception, Connecting(icmp) ?? Connecting(exception.SocketErrorCode));

    // RFC 1812, 5.2.7.1, RFC 1122, 3.2.2.1, and RFC 4443, 3.1. Systems make one error of several of these.
    private static NetworkCause? Connecting(IcmpMessage? icmp) => (icmp?.Type, icmp?.Code, icmp?.From.Contains(':', StringComparison.Ordinal)) switch
    {
        (3, 9 or 10 or 13, false) or (1, 1 or 5 or 6, true) => NetworkCause.ConnectionProhibited,
        (3, 0 or 6 or 11, false) or (1, 0, true) => NetworkCause.NetworkUnreachable,
        (3, 1 or 5 or 7 or 8 or 12, false) or (1, 3, true) => NetworkCause.HostUnreachable,
        _ => null,
    };

    /// <summary>Why a TLS handshake failed.</summary>
    public static NetworkFailure Handshaking(Exception exception, WitnessStream stream, CertificateWitness certificates)
    {
        if (certificates.Failure is { } turnedDown)
        {
            return turnedDown;
        }

        if (stream.IsForeign)
        {
            return From(exception, NetworkCause.NotTls);
        }

        if ((stream.Alert ?? FindAlert(exception)) is { } alert)
        {
            return FromAlert(exception, alert, certificates.ClientCertificateRequested);
        }

        return Find<SocketException>(exception) is { } socket
            ? From(socket, Handshaking(socket.SocketErrorCode, stream.HasSent))
            : From(exception, HandshakingWithoutSocket(exception));
    }

    /// <summary>Why a proxy gave no tunnel.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="status">The status of the proxy's answer; null when there is none.</param>
    public static NetworkFailure Tunnelling(Exception exception, int? status)
    {
        if (status is not null)
        {
            return TunnelRefused(status);
        }

        var error = (exception as HttpRequestException)?.HttpRequestError ?? Find<HttpIOException>(exception)?.HttpRequestError;
        var cause = error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded
            ? NetworkCause.ProxyMalformed
            : NetworkCause.ProxyConnectionCut;
        return Find<SocketException>(exception) is { } socket ? From(socket, cause) : new(cause, TypeOf(exception), error?.ToString());
    }

    /// <summary>A proxy answered, and gave no tunnel.</summary>
    public static NetworkFailure TunnelRefused(int? status)
    {
        var cause = status switch
        {
            407 => NetworkCause.ProxyAuthenticationRequired,
            403 => NetworkCause.ProxyForbidden,
            502 => NetworkCause.ProxyBadGateway,
            503 => NetworkCause.ProxyServiceUnavailable,
            504 => NetworkCause.ProxyGatewayTimeout,
            _ => NetworkCause.ProxyRejected,
        };
        return new(cause, nameof(HttpRequestError.ProxyTunnelError), status?.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Why there was no complete HTTP answer.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="certificates">What was seen in the handshake.</param>
    /// <param name="answered">Whether the answer had begun.</param>
    public static NetworkFailure Requesting(Exception exception, CertificateWitness certificates, bool answered)
    {
        var failure = Requesting(exception);

        // A server that insists on a client certificate says so only now under TLS 1.3 (RFC 8446, 4.4.2.4), or just hangs up.
        var isHangUp = failure.Cause == NetworkCause.HttpConnectionCut && !answered && certificates.ClientCertificateRequested;
        return isHangUp || FindAlert(exception) == CertificateRequiredAlert ? failure with { Cause = NetworkCause.ClientCertificateWanted } : failure;
    }

    /// <summary>Why a page could not be had over plain HTTP, from its name to its answer.</summary>
    public static NetworkFailure Fetching(Exception exception) => Find<SocketException>(exception) is { } socket
        ? exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } ? Resolving(socket) : From(socket, Requesting(socket.SocketErrorCode))
        : Requesting(exception);

    private static NetworkFailure Requesting(Exception exception)
    {
        if (FindAlert(exception) is { } alert)
        {
            return new(NetworkCause.HttpConnectionCut, TypeOf(exception), AlertCode(alert));
        }

        if (Find<SocketException>(exception) is { } socket)
        {
            return From(socket, Requesting(socket.SocketErrorCode));
        }

        // RFC 9113, 7: the codes of HTTP/2.
        if (Find<HttpProtocolException>(exception) is { } protocol)
        {
            return new(NetworkCause.HttpConnectionCut, TypeOf(protocol), string.Create(CultureInfo.InvariantCulture, $"0x{protocol.ErrorCode:X}"));
        }

        var error = Find<HttpIOException>(exception)?.HttpRequestError ?? (exception as HttpRequestException)?.HttpRequestError;
        return new(Requesting(error, exception), TypeOf(exception), error?.ToString());
    }

    private static NetworkCause Connecting(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => NetworkCause.ConnectionRefused,
        SocketError.TimedOut => NetworkCause.ConnectionTimedOut,
        SocketError.HostUnreachable or SocketError.HostDown => NetworkCause.HostUnreachable,
        SocketError.NetworkUnreachable or SocketError.NetworkDown => NetworkCause.NetworkUnreachable,
        SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported => NetworkCause.NetworkUnreachable,
        SocketError.AccessDenied => NetworkCause.ConnectionProhibited,
        var reset when IsReset(reset) => NetworkCause.ConnectionResetAfterAccept,
        _ => NetworkCause.Unknown,
    };

    private static NetworkCause Handshaking(SocketError error, bool hasSent) => error switch
    {
        SocketError.TimedOut => NetworkCause.TlsHandshakeSilent,
        var reset when IsReset(reset) => hasSent ? NetworkCause.TlsHandshakeReset : NetworkCause.ConnectionResetAfterAccept,
        _ => Connecting(error),
    };

    private static NetworkCause HandshakingWithoutSocket(Exception exception) => FindLibraryCode(exception) switch
    {
        SecurityUnsupportedFunction => NetworkCause.TlsProtocolVersion,
        SecurityIllegalMessage or SecurityAlgorithmMismatch => NetworkCause.TlsHandshakeRejected,
        { } code when OpenSslReason(code) is OpenSslUnsupportedProtocol or OpenSslWrongSslVersion => NetworkCause.TlsProtocolVersion,
        { } code when OpenSslReason(code) is not null => NetworkCause.TlsHandshakeRejected,
        null when exception is IOException => NetworkCause.TlsHandshakeClosed,
        _ => NetworkCause.Unknown,
    };

    private static NetworkCause Requesting(SocketError error) => error switch
    {
        SocketError.TimedOut => NetworkCause.HttpSilent,
        var reset when IsReset(reset) => NetworkCause.HttpConnectionCut,
        _ => Connecting(error),
    };

    private static NetworkCause Requesting(HttpRequestError? error, Exception exception) => error switch
    {
        HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => NetworkCause.HttpMalformed,
        HttpRequestError.ResponseEnded => NetworkCause.HttpConnectionCut,
        _ => Find<IOException>(exception) is null ? NetworkCause.Unknown : NetworkCause.HttpConnectionCut,
    };

    // On Linux a reset can surface as EPIPE (Shutdown), even out of a connect that the other side reset right after accepting.
    private static bool IsReset(SocketError error)
        => error is SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected;

    private static NetworkFailure FromAlert(Exception exception, byte alert, bool clientCertificateRequested)
    {
        var cause = alert switch
        {
            ProtocolVersionAlert or InappropriateFallbackAlert => NetworkCause.TlsProtocolVersion,
            _ when IsCertificateWanted(alert, clientCertificateRequested) => NetworkCause.ClientCertificateWanted,
            _ => NetworkCause.TlsHandshakeRejected,
        };
        return new(cause, TypeOf(exception), AlertCode(alert));
    }

    // Before TLS 1.3 a server without the certificate it wants sends handshake_failure or one of the certificate alerts.
    private static bool IsCertificateWanted(byte alert, bool clientCertificateRequested)
        => alert == CertificateRequiredAlert || clientCertificateRequested;

    private static byte? FindAlert(Exception exception)
        => FindLibraryCode(exception) is { } code && OpenSslReason(code) - OpenSslFirstAlert is >= 0 and <= byte.MaxValue and { } alert
            ? (byte)alert
            : null;

    private static int? OpenSslReason(int code) => code >> 23 == OpenSslLibrary ? code & OpenSslReasonMask : null;

    private static int? FindLibraryCode(Exception exception)
        => Find<CryptographicException>(exception)?.HResult
            ?? (Find<Win32Exception>(exception) is { } native and not SocketException ? native.NativeErrorCode : null);

    private static NetworkFailure From(SocketException exception, NetworkCause cause)
        => new(cause, nameof(SocketException), exception.SocketErrorCode.ToString());

    private static NetworkFailure From(Exception exception, NetworkCause cause)
        => new(cause, TypeOf(exception), FindLibraryCode(exception) is { } code ? string.Create(CultureInfo.InvariantCulture, $"0x{code:X8}") : null);

    private static string AlertCode(byte alert) => string.Create(CultureInfo.InvariantCulture, $"alert {alert}");

    private static string TypeOf(Exception exception) => exception.GetType().Name;

    private static T? Find<T>(Exception exception)
        where T : Exception
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is T found)
            {
                return found;
            }
        }

        return null;
    }
}
