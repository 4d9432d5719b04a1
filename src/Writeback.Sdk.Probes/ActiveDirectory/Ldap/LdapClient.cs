using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>
/// A connection to one server of a directory on which every call ends in time, whatever the server does. One call at a time; calls
/// wait for each other. A call that was ended takes the connection with it.
/// </summary>
/// <remarks>
/// It is System.DirectoryServices.Protocols underneath, whose calls block and whose limits do not hold on Linux: each call runs on
/// a thread of its own, and one that is late gets its socket shut.
/// </remarks>
public sealed class LdapClient : IAsyncDisposable
{
    private const string SortedRangeSeparator = ";range=";

    private readonly LdapConnection _connection;
    private readonly LdapClientOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly SemaphoreSlim _turn = new(1);
    private LdapFailure? _broken;
    private bool _isAbandoned;

    private LdapClient(LdapServer server, LdapConnection connection, LdapClientOptions options, TimeProvider timeProvider)
    {
        Server = server;
        _connection = connection;
        _options = options;
        _timeProvider = timeProvider;
    }

    /// <summary>The server.</summary>
    public LdapServer Server { get; }

    /// <summary>Connects and signs in.</summary>
    /// <param name="server">The server, and how to talk to it.</param>
    /// <param name="credential">Who signs in.</param>
    /// <param name="options">Limits and trust.</param>
    /// <param name="timeProvider">The clock of the limits.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="LdapFailureException">It did not succeed.</exception>
    public static async Task<LdapClient> ConnectAsync(
        LdapServer server, LdapCredential credential, LdapClientOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(timeProvider);
        if (credential.HasPassword && server.Transport is not (LdapTransport.Ldaps or LdapTransport.StartTls) && !options.AllowClearTextPassword)
        {
            throw new LdapFailureException(server, new LdapFailure(LdapCause.ClearTextRefused));
        }

        var start = timeProvider.GetTimestamp();
        var client = new LdapClient(server, Create(server, credential), options, timeProvider);
        try
        {
            await client.CallAsync(connection => SignIn(connection, server, credential, options), options.ConnectLimit, cancellationToken).ConfigureAwait(false);
            return client;
        }
        catch (LdapFailureException exception)
        {
            await client.DisposeAsync().ConfigureAwait(false);
            if (exception.Failure.Cause is not (LdapCause.Disconnected or LdapCause.TimedOut))
            {
                throw;
            }

            // The library does not say why. What is left of the limit, and at least a moment, goes to finding out.
            var left = options.ConnectLimit - timeProvider.GetElapsedTime(start);
            var limit = left > TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
            var network = await LdapDiagnosis.FindAsync(server, options, limit, timeProvider, cancellationToken).ConfigureAwait(false);
            throw network is null ? exception : new LdapFailureException(server, exception.Failure with { Cause = LdapCause.Unreachable, Network = network });
        }
        catch
        {
            await client.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>One object; null where there is none, or where it may not be seen.</summary>
    /// <param name="search">Which.</param>
    /// <param name="cancellationToken">Ends the call, and the connection with it.</param>
    /// <exception cref="LdapFailureException">It could not be read.</exception>
    public async Task<LdapEntry?> FindAsync(LdapSearch search, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var entry in SearchAsync(search, cancellationToken).ConfigureAwait(false))
            {
                return entry;
            }

            return null;
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause == LdapCause.NoSuchObject)
        {
            return null;
        }
    }

    /// <summary>Objects, page by page. While one page is looked at the server makes the next: no more than two are in memory.</summary>
    /// <param name="search">Which.</param>
    /// <param name="cancellationToken">Ends the call, and the connection with it.</param>
    /// <exception cref="LdapFailureException">A page could not be read.</exception>
    public async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearch search, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var request = Request(search);
        var page = search.Scope == SearchScope.Base ? null : new PageResultRequestControl(_options.PageSize);
        if (page is not null)
        {
            request.Controls.Add(page);
        }

        var next = SearchAsync(request, cancellationToken);
        try
        {
            while (next is not null)
            {
                var response = await next.ConfigureAwait(false);
                next = null;
                if (page is not null && response.Controls.OfType<PageResultResponseControl>().FirstOrDefault()?.Cookie is { Length: > 0 } cookie)
                {
                    page.Cookie = cookie;
                    next = SearchAsync(request, cancellationToken);
                }

                foreach (SearchResultEntry entry in response.Entries)
                {
                    yield return await ReadAsync(entry, search, cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            if (next is not null)
            {
                // Whoever has seen enough waits for the page that is under way: the connection is not to be used by two.
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Replaces the values of attributes, all at once or none.</summary>
    /// <param name="distinguishedName">The object.</param>
    /// <param name="changes">Each attribute with its new value, text or bytes; null removes it.</param>
    /// <param name="controls">Controls to send along.</param>
    /// <param name="cancellationToken">Ends the call, and the connection with it: whether the change was made is not known then.</param>
    /// <exception cref="LdapFailureException">It was refused.</exception>
    public Task ReplaceAsync(
        string distinguishedName, IReadOnlyList<KeyValuePair<string, object?>> changes, IReadOnlyList<DirectoryControl> controls, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ArgumentNullException.ThrowIfNull(controls);
        var request = new ModifyRequest { DistinguishedName = distinguishedName };
        foreach (var (name, value) in changes)
        {
            var change = new DirectoryAttributeModification { Name = name, Operation = DirectoryAttributeOperation.Replace };
            switch (value)
            {
                case byte[] bytes:
                    change.Add(bytes);
                    break;
                case not null:
                    change.Add(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                    break;
            }

            request.Modifications.Add(change);
        }

        request.Controls.AddRange([.. controls]);
        return CallAsync(connection => connection.SendRequest(request), _options.RequestLimit, cancellationToken);
    }

    /// <summary>Ends the connection. A server that does not answer is not waited for.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_isAbandoned)
            {
                await Task.Run(_connection.Dispose).WaitAsync(TimeSpan.FromSeconds(1), _timeProvider).ConfigureAwait(false);
            }
        }
        catch (TimeoutException)
        {
            Interrupt();
        }
        catch (Exception exception) when (exception is DirectoryException or ObjectDisposedException)
        {
            // It was gone already.
        }

        _turn.Dispose();
    }

    private static LdapConnection Create(LdapServer server, LdapCredential credential)
    {
        var connection = new LdapConnection(new LdapDirectoryIdentifier(server.Host, server.EffectivePort, fullyQualifiedDnsHostName: true, connectionless: false))
        {
            AutoBind = false,
            AuthType = credential.UserName switch
            {
                null => AuthType.Negotiate,
                "" => AuthType.Anonymous,
                _ => AuthType.Basic,
            },
        };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
        return connection;
    }

    private static bool SignIn(LdapConnection connection, LdapServer server, LdapCredential credential, LdapClientOptions options)
    {
        if (OperatingSystem.IsLinux())
        {
            PrepareOnLinux(connection, server, options);
        }
        else
        {
            PrepareOnWindows(connection, server);
        }

        if (credential.UserName is null)
        {
            connection.Bind();
        }
        else
        {
            connection.Bind(credential.ToNetworkCredential());
        }

        return true;
    }

    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    private static void PrepareOnLinux(LdapConnection connection, LdapServer server, LdapClientOptions options)
    {
        var handle = LibLdap.HandleOf(connection);
        if (handle is not null)
        {
            LibLdap.LimitConnecting(handle, options.ConnectLimit);
        }

        if (server.Transport == LdapTransport.Kerberos && handle is not null)
        {
            LibLdap.PrepareKerberos(handle);
        }

        if (server.Transport is not (LdapTransport.Ldaps or LdapTransport.StartTls))
        {
            return;
        }

        if (options.TrustedCertificatesDirectory is { } folder)
        {
            // The context that holds the trusted authorities has to be made after they are named.
            connection.SessionOptions.TrustedCertificatesDirectory = folder;
            connection.SessionOptions.StartNewTlsSessionContext();
        }

        if (server.Transport == LdapTransport.Ldaps)
        {
            connection.SessionOptions.SecureSocketLayer = true;
            return;
        }

        // Without the handle there is no StartTLS, and without StartTLS no sign-in.
        var result = handle is null ? (int)ResultCode.UnavailableCriticalExtension : LibLdap.StartTls(handle, server);
        if (result != 0)
        {
            throw new LdapException(result < 0 ? 0x51 : result);
        }
    }

    private static void PrepareOnWindows(LdapConnection connection, LdapServer server)
    {
        switch (server.Transport)
        {
            case LdapTransport.Ldaps:
                connection.SessionOptions.SecureSocketLayer = true;
                break;
            case LdapTransport.StartTls:
                connection.SessionOptions.StartTransportLayerSecurity(null);
                break;
            case LdapTransport.Kerberos:
                connection.SessionOptions.Signing = true;
                connection.SessionOptions.Sealing = true;
                break;
        }
    }

    private static SearchRequest Request(LdapSearch search)
    {
        var request = new SearchRequest(search.Base, search.Filter, search.Scope, [.. search.Attributes]);
        if (search.Descriptor is { } masks)
        {
            request.Controls.Add(new SecurityDescriptorFlagControl(masks));
        }

        return request;
    }

    private async Task<LdapEntry> ReadAsync(SearchResultEntry entry, LdapSearch search, CancellationToken cancellationToken)
    {
        var attributes = new List<KeyValuePair<string, IReadOnlyList<byte[]>>>(entry.Attributes.Count);
        foreach (DirectoryAttribute attribute in entry.Attributes.Values)
        {
            var values = (byte[][])attribute.GetValues(typeof(byte[]));
            var range = attribute.Name.IndexOf(SortedRangeSeparator, StringComparison.OrdinalIgnoreCase);
            if (range < 0)
            {
                attributes.Add(new(attribute.Name, values));
                continue;
            }

            // More values than the server gives at once: member;range=0-1499, the last part ends in *: [MS-ADTS] 3.1.1.3.1.3.3.
            var name = attribute.Name[..range];
            var all = new List<byte[]>(values);
            var isLast = attribute.Name.EndsWith('*');
            while (!isLast && values.Length > 0)
            {
                (values, isLast) = await ReadRangeAsync(entry.DistinguishedName, name, all.Count, cancellationToken).ConfigureAwait(false);
                all.AddRange(values);
            }

            attributes.RemoveAll(other => other.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            attributes.Add(new(name, all));
        }

        return new LdapEntry(entry.DistinguishedName, attributes);
    }

    private async Task<(byte[][] Values, bool IsLast)> ReadRangeAsync(string distinguishedName, string name, int from, CancellationToken cancellationToken)
    {
        var request = Request(LdapSearch.ForObject(distinguishedName, string.Create(CultureInfo.InvariantCulture, $"{name}{SortedRangeSeparator}{from}-*")));
        var response = await SearchAsync(request, cancellationToken).ConfigureAwait(false);
        foreach (SearchResultEntry entry in response.Entries)
        {
            foreach (DirectoryAttribute attribute in entry.Attributes.Values)
            {
                if (attribute.Name.StartsWith(name + SortedRangeSeparator, StringComparison.OrdinalIgnoreCase))
                {
                    return ((byte[][])attribute.GetValues(typeof(byte[])), attribute.Name.EndsWith('*'));
                }
            }
        }

        return ([], true);
    }

    private Task<SearchResponse> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
        => CallAsync(connection => (SearchResponse)connection.SendRequest(request), _options.RequestLimit, cancellationToken);

    private async Task<T> CallAsync<T>(Func<LdapConnection, T> call, TimeSpan limit, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_broken is { } failure)
            {
                throw new LdapFailureException(Server, failure);
            }

            var work = Task.Factory.StartNew(() => call(_connection), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            try
            {
                return await work.WaitAsync(limit, _timeProvider, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                Abandon(work);
                throw new LdapFailureException(Server, new LdapFailure(LdapCause.TimedOut));
            }
            catch (OperationCanceledException) when (!work.IsCompleted)
            {
                Abandon(work);
                throw;
            }
            catch (LdapException exception)
            {
                throw Failed(LdapFailures.From(exception));
            }
            catch (DirectoryOperationException exception)
            {
                throw Failed(LdapFailures.From(exception));
            }
            catch (Exception exception) when (exception is BerConversionException or InvalidCastException)
            {
                throw Failed(new LdapFailure(LdapCause.Malformed));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private LdapFailureException Failed(LdapFailure failure)
    {
        // A connection that broke never recovers: what follows would fail the same way, later.
        _broken ??= failure.Cause == LdapCause.Disconnected ? failure : null;
        return new LdapFailureException(Server, failure);
    }

    private void Abandon(Task work)
    {
        _isAbandoned = true;
        _broken = new LdapFailure(LdapCause.Disconnected);
        Interrupt();

        // Disposing waits for the call: whoever runs it does that when it is over.
        _ = work.ContinueWith(
            ended =>
            {
                _ = ended.Exception;
                _connection.Dispose();
            },
            CancellationToken.None,
            TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    private void Interrupt()
    {
        if (OperatingSystem.IsLinux() && LibLdap.HandleOf(_connection) is { IsClosed: false, IsInvalid: false } handle)
        {
            LibLdap.Interrupt(handle);
        }
    }
}
