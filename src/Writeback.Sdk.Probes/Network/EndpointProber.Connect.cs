using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Writeback.Sdk.Probes.Network;

public sealed partial class EndpointProber
{
    // tcp.h: what is set before connecting is also what the other side is told.
    private const int TcpMaximumSegment = 2;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(ConnectPhase Phase, Socket? Socket)> ConnectAsync(
        IPAddress[] addresses, int port, int? segmentSize, CancellationToken cancellationToken)
    {
        var start = timeProvider.GetTimestamp();
        var attempts = new List<ConnectAttempt>(addresses.Length);
        foreach (var address in addresses)
        {
            var left = _options.ConnectTotalLimit - timeProvider.GetElapsedTime(start);
            if (attempts.Count > 0 && left <= TimeSpan.Zero)
            {
                break;
            }

            var limit = left > TimeSpan.Zero && left < _options.ConnectLimit ? left : _options.ConnectLimit;
            var (attempt, socket) = await ConnectAsync(address, port, segmentSize, limit, cancellationToken).ConfigureAwait(false);
            attempts.Add(attempt);
            if (socket is not null)
            {
                return (Phase(null, attempt.Address), socket);
            }
        }

        return (Phase(attempts.Select(attempt => attempt.Failure!).MaxBy(Progress), null), null);

        ConnectPhase Phase(NetworkFailure? failure, string? remoteAddress) => new()
        {
            Duration = timeProvider.GetElapsedTime(start),
            Failure = failure,
            Attempts = attempts,
            RemoteAddress = remoteAddress,
        };
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(ConnectAttempt Attempt, Socket? Socket)> ConnectAsync(
        IPAddress address, int port, int? segmentSize, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        using var limit = new PhaseLimit(timeLimit, timeProvider, cancellationToken);
        var start = timeProvider.GetTimestamp();
        Socket? socket = null;
        Socket? connected = null;
        NetworkFailure? failure = null;
        IcmpMessage? icmp = null;
        try
        {
            socket = _options.CreateSocket(address.AddressFamily);
            socket.NoDelay = true;
            if (segmentSize is { } size)
            {
                socket.SetRawSocketOption((int)SocketOptionLevel.Tcp, TcpMaximumSegment, MemoryMarshal.AsBytes<int>([size]));
            }

            IcmpErrors.Keep(socket, keep: true);
            await socket.ConnectAsync(new IPEndPoint(address, port), limit.Token).ConfigureAwait(false);
            IcmpErrors.Keep(socket, keep: false);
            connected = socket;
        }
        catch (OperationCanceledException) when (limit.Reached)
        {
            failure = NetworkFailure.Silence(NetworkCause.ConnectionTimedOut);
        }
        catch (SocketException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            icmp = socket is null ? null : IcmpErrors.Read(socket);
            failure = NetworkFailures.Connecting(exception, icmp);
        }
        finally
        {
            if (connected is null)
            {
                socket?.Dispose();
            }
        }

        return (new ConnectAttempt(address.ToString(), timeProvider.GetElapsedTime(start), failure, icmp), connected);
    }

    // A machine without IPv6 says so for every IPv6 address: the attempt that came furthest speaks for all.
    private static int Progress(NetworkFailure failure) => failure.Cause switch
    {
        NetworkCause.ConnectionResetAfterAccept => 5,
        NetworkCause.ConnectionRefused => 4,
        NetworkCause.ConnectionProhibited => 3,
        NetworkCause.ConnectionTimedOut => 2,
        NetworkCause.HostUnreachable => 1,
        _ => 0,
    };
}
