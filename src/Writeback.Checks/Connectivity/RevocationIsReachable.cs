using Writeback.Sdk;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>Whoever validates a certificate may ask whether it has been revoked, over HTTP on port 80, at hosts of their own.</summary>
[Check("WB5010", "The revocation of certificates can be looked up", Category = Categories.Connectivity, Severity = Severity.Warning)]
[Requires<TlsIsTrusted>]
internal sealed partial class RevocationIsReachable
{
    private const string HowToAllow =
        "Allow outbound TCP 80 to the hosts that 'writeback endpoints' lists for revocation. Services do not use the proxy of whoever is logged on: where there is a proxy, allow these hosts for the service.";

    public Finding Evaluate([Each] EndpointReachability reachability) => reachability.Revocation switch
    {
        null => NotTried(),
        { Sources.Count: 0 } => NowhereToAsk(),
        { Failure: { Cause: NetworkCause.RevocationUnreachable }, Sources: var sources, Duration: var duration } => Silent(sources) is { Count: > 0 } silent
            ? Unreachable(silent, duration)
            : Untold([.. sources.Select(source => source.Address)]),
        { Sources: var sources, Duration: var duration } => LookedUp(sources.Count, duration),
    };

    private static IReadOnlyList<string> Silent(IReadOnlyList<RevocationSource> sources)
        => [.. sources.Where(source => source.StatusCode is null).Select(source => source.Address)];

    [Pass("Looked up at the {count} address(es) that the certificates name, in {duration}.")]
    private static partial Finding LookedUp(int count, TimeSpan duration);

    [NotApplicable("The certificates do not say where to ask.")]
    private static partial Finding NowhereToAsk();

    [Warn("Whether the certificates have been revoked could not be told within {duration}: no answer from {addresses}.", Remedy = HowToAllow, References = [Documentation.Connectivity])]
    private static partial Finding Unreachable(IReadOnlyList<string> addresses, TimeSpan duration);

    [Warn(
        "Whether the certificates have been revoked could not be told, though {addresses} answered: with no list or answer that is valid now and knows them.",
        Remedy = "See with certutil -url what each address answers on the Connect server: a page in place of a list or an answer comes from something on the way. Check this machine's clock.",
        References = [Documentation.Connectivity])]
    private static partial Finding Untold(IReadOnlyList<string> addresses);

    [Inconclusive("It was not asked: there was no trusted connection.", Remedy = "See WB5001 to WB5003.")]
    private static partial Finding NotTried();
}
