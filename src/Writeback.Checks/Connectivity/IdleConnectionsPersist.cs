using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// The service waits on silent connections for the next password. The relay is heard every five minutes: what forgets a connection
/// before that makes writeback fail now and then. Three minutes are the least that helps, six are asked for today.
/// </summary>
[Check("WB5007", "Silent connections persist", Category = Categories.Connectivity)]
[Requires<TlsIsTrusted>]
internal sealed partial class IdleConnectionsPersist
{
    private const string HowToKeep =
        "Raise the idle time-out for TCP connections to {allow} to at least 6 minutes in every firewall, NAT, balancer and proxy on the way; look for one of {cut}. Where that cannot be done, TCP keep-alives every {keepAlive} or more often keep the connections open.";

    private static readonly TimeSpan Least = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeepAliveUnit = TimeSpan.FromSeconds(5);

    public IEnumerable<Finding> Evaluate([Each] EndpointReachability reachability, [Each] IdlePersistence persistence)
        => (reachability.Endpoint.Role, persistence.Paths) switch
        {
            (not EndpointRole.ServiceBus, _) => [],
            (_, []) => [NotKept()],
            var (_, paths) => paths.Select(path => Judge(path, EndpointPatterns.AllowFor(reachability.Endpoint))),
        };

    private static Finding Judge(IdlePath path, string allow)
    {
        var way = path.Proxy is { } proxy ? proxy.Address : Texts.Directly;
        if (path.Failure is { } failure)
        {
            return NotTried(way, failure.Type, failure.Code);
        }

        if (path.Cut is not { } cut)
        {
            return path.Ending == IdleEnding.ClosedByServer
                ? path.Survived >= Least ? ClosedByServer(way, path.Survived) : ClosedByServerEarly(way, path.Survived)
                : Persist(way, path.Survived);
        }

        var (survived, keepAlive) = (path.Survived, KeepAlive(path.Survived > TimeSpan.Zero ? path.Survived : cut));
        return (path.Ending, cut < Least) switch
        {
            (IdleEnding.Fin, true) => Closed(way, cut, keepAlive, allow),
            (IdleEnding.Fin, false) => ClosedLate(way, cut, keepAlive, allow),
            (IdleEnding.Reset, true) => Reset(way, survived, cut, keepAlive, allow),
            (IdleEnding.Reset, false) => ResetLate(way, survived, cut, keepAlive, allow),
            (IdleEnding.Reopened, _) => Reopened(way, survived, cut, keepAlive, allow),
            (_, true) => Forgotten(way, survived, cut, keepAlive, allow),
            (_, false) => ForgottenLate(way, survived, cut, keepAlive, allow),
        };
    }

    /// <summary>Half of what survived, rounded down to something one can set: a keep-alive that is late once does not matter then.</summary>
    private static TimeSpan KeepAlive(TimeSpan survived)
        => survived < 2 * KeepAliveUnit ? survived / 2 : KeepAliveUnit * Math.Floor(survived / 2 / KeepAliveUnit);

    [Pass("By way of {way}: connections carried data after {survived} of silence.")]
    private static partial Finding Persist(LocalizableText way, TimeSpan survived);

    [Pass("By way of {way}: after {survived} of silence the server itself closed, with a goodbye that still came through.")]
    private static partial Finding ClosedByServer(LocalizableText way, TimeSpan survived);

    [Fail("By way of {way}: a silent connection is closed (FIN) after {cut}, by something on the way.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding Closed(LocalizableText way, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Warn("By way of {way}: a silent connection is closed (FIN) after {cut}, by something on the way; 6 minutes are asked for.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding ClosedLate(LocalizableText way, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Fail("By way of {way}: a silent connection is reset (RST) between {survived} and {cut}.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding Reset(LocalizableText way, TimeSpan survived, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Warn("By way of {way}: a silent connection is reset (RST) between {survived} and {cut}; 6 minutes are asked for.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding ResetLate(LocalizableText way, TimeSpan survived, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Fail("By way of {way}: a silent connection dies without a word between {survived} and {cut}: something on the way forgets it, and drops what it no longer knows.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding Forgotten(LocalizableText way, TimeSpan survived, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Warn("By way of {way}: a silent connection dies without a word between {survived} and {cut}; 6 minutes are asked for.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding ForgottenLate(LocalizableText way, TimeSpan survived, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Fail("By way of {way}: between {survived} and {cut} of silence a NAT forgets the connection, and opens it anew for this side only: what the cloud sends is lost.", Remedy = HowToKeep, References = [Documentation.Prerequisites])]
    private static partial Finding Reopened(LocalizableText way, TimeSpan survived, TimeSpan cut, TimeSpan keepAlive, string allow);

    [Inconclusive("By way of {way}: the server itself closed after {survived} of silence already; up to then the way was open.", Remedy = "Look in the firewall or proxy for its idle time-out for TCP: it should be 6 minutes or more.")]
    private static partial Finding ClosedByServerEarly(LocalizableText way, TimeSpan survived);

    [Inconclusive("No connection was kept silent: there was no trusted one.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotKept();

    [NotApplicable("By way of {way}: no connection to keep silent ({type} {code}).")]
    private static partial Finding NotTried(LocalizableText way, string type, string? code);
}
