using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Writeback.Sdk.Probes.Network;

/// <summary>One connection that is kept silent, listened to all the while, and then spoken on.</summary>
internal sealed class IdleLine : IDisposable
{
    // What a server still sends of the handshake has come in by then.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private readonly Conversation _conversation;
    private readonly Endpoint _endpoint;
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private readonly byte[] _buffer = new byte[1024];
    private readonly CancellationTokenSource _closing = new();
    private Task<IdleEnding> _listening;

    public IdleLine(Conversation conversation, Endpoint endpoint, TimeProvider timeProvider)
    {
        (_conversation, _endpoint, _timeProvider) = (conversation, endpoint, timeProvider);
        _start = timeProvider.GetTimestamp();
        _listening = ListenAsync();
    }

    /// <summary>How long ago it was opened.</summary>
    public TimeSpan Age => _timeProvider.GetElapsedTime(_start);

    /// <summary>Keeps silent up to an age; ends earlier when the connection does. Null: it is still there.</summary>
    public async Task<IdleTry?> KeepSilentAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        var left = age - Age;
        if (left > TimeSpan.Zero)
        {
            await Task.WhenAny(_listening, Task.Delay(left, _timeProvider, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return _listening.IsCompleted ? new IdleTry(Age, await _listening.ConfigureAwait(false)) : null;
    }

    /// <summary>Speaks, and waits for any answer.</summary>
    public async Task<IdleTry> SpeakAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var silence = Age;
        try
        {
            await SendAsync(null, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            return new IdleTry(silence, EndingOf(exception));
        }

        return await HearAsync(limit, cancellationToken).ConfigureAwait(false) is { } ending ? new IdleTry(silence, ending) : new IdleTry(silence, IdleEnding.Silence);
    }

    /// <summary>Asks for an answer later (RFC 7240, 4.3): the server then speaks first.</summary>
    public Task AskForAnswerAfterAsync(TimeSpan wait, CancellationToken cancellationToken) => SendAsync(wait, cancellationToken);

    /// <summary>Waits for the other side; null when it says nothing within the limit.</summary>
    public async Task<IdleEnding?> HearAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        await Task.WhenAny(_listening, Task.Delay(limit, _timeProvider, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (!_listening.IsCompleted)
        {
            return null;
        }

        var ending = await _listening.ConfigureAwait(false);
        _listening = ending == IdleEnding.Alive ? ListenAsync() : _listening;
        return ending;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _conversation.Dispose();
        _closing.Dispose();
    }

    /// <summary>Waits for whatever comes: data, a goodbye, or a bare end.</summary>
    private async Task<IdleEnding> ListenAsync()
    {
        var session = _conversation.Session!;
        var settled = SettledAsync(session);
        try
        {
            if (await session.Stream.ReadAsync(_buffer, _closing.Token).ConfigureAwait(false) > 0)
            {
                return IdleEnding.Alive;
            }
        }
        catch (IOException exception)
        {
            return EndingOf(exception);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            return IdleEnding.Silence;
        }

        // Only who holds the keys can say goodbye inside the session (close_notify: RFC 8446, 6.1). An end without it is somebody else's.
        return settled.IsCompletedSuccessfully && session.Wire.BytesReceived > await settled.ConfigureAwait(false) ? IdleEnding.ClosedByServer : IdleEnding.Fin;
    }

    private async Task<long> SettledAsync(TlsSession session)
    {
        await Task.Delay(Settling, _timeProvider, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return session.Wire.BytesReceived;
    }

    private static IdleEnding EndingOf(IOException exception) => exception.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut } ? IdleEnding.Silence : IdleEnding.Reset;

    private async Task SendAsync(TimeSpan? wait, CancellationToken cancellationToken)
    {
        var prefer = wait is { } time ? string.Create(CultureInfo.InvariantCulture, $"Prefer: wait={time.TotalSeconds:0.###}\r\n") : "";
        var request = $"GET / HTTP/1.1\r\nHost: {_endpoint.Host}\r\n{prefer}\r\n";
        await _conversation.Session!.Stream.WriteAsync(Encoding.ASCII.GetBytes(request), cancellationToken).ConfigureAwait(false);
    }
}
