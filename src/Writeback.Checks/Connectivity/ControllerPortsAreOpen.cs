using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Network;

namespace Writeback.Checks.Connectivity;

/// <summary>
/// Connect takes the domain controller that is found for it: where one of them is behind a firewall, writeback fails now and then,
/// where all are, always.
/// </summary>
[Check("WB5011", "Domain controllers can be reached on the ports that Connect uses", Category = Categories.Connectivity)]
internal sealed partial class ControllerPortsAreOpen
{
    private const string HowToOpen =
        "Allow TCP {ports} from the Connect server to this domain controller in every firewall on the way, that of Windows on it included. For RPC that is 135 and the whole dynamic range, 49152 to 65535.";

    private const string HowToStart = "See on the domain controller whether its services run: nltest /dsgetdc, dcdiag. If they do, a firewall refuses in its name: " + HowToOpen;

    private const string HowToPrefer = " Or let Connect prefer those that it can reach.";

    private const string HowToRoute = "See whether this machine resolves its name, and has a route to it: Test-NetConnection. Then: " + HowToOpen;

    // Kerberos, RPC, LDAP, SMB. DNS may be served elsewhere, and what changes passwords, LDAPS and the global catalog are not always used.
    private static readonly int[] Needed = [88, 135, 389, 445];

    public IEnumerable<Finding> Evaluate(DomainControllers controllers)
        => controllers.Controllers.Count == 0
            ? [NoneSeen()]
            : controllers.Controllers.GroupBy(state => state.Domain, StringComparer.OrdinalIgnoreCase).SelectMany(domain =>
            {
                var reached = domain.FirstOrDefault(state => !state.IsReadOnly && NeededOf(state).All(port => port.Failure is null))?.Host;
                return domain.SelectMany(state => Judge(state, reached).Select(finding => finding.About(state.Host)));
            });

    private static IEnumerable<Finding> Judge(DomainControllerState state, string? reached)
    {
        if (state.IsReadOnly)
        {
            yield return ReadOnly();
            yield break;
        }

        var closed = NeededOf(state).Where(port => port.Failure is not null).ToList();
        foreach (var alike in closed.GroupBy(port => KindOf(port.Failure!)).OrderBy(alike => alike.Key))
        {
            int[] ports = [.. alike.Select(port => port.Port)];
            yield return (alike.Key, reached) switch
            {
                (Kind.Silent, null) => Silent(ports),
                (Kind.Silent, { } other) => SilentHere(ports, other),
                (Kind.Refused, null) => Refused(ports),
                (Kind.Refused, { } other) => RefusedHere(ports, other),
                (_, null) => NotReached(ports, CodesOf(alike)),
                (_, { } other) => NotReachedHere(ports, CodesOf(alike), other),
            };
        }

        int[] further = [.. state.ClosedPorts.Except(Needed)];
        if (further.Length > 0 && closed.Count < Needed.Length)
        {
            yield return FurtherClosed(further);
        }
        else if (closed.Count == 0)
        {
            yield return state.DynamicPort is { Port: var port } ? Open([.. state.Ports.Select(one => one.Port), port]) : NotMapped();
        }
    }

    private static IEnumerable<PortState> NeededOf(DomainControllerState state)
        => state.Ports.Where(port => Needed.Contains(port.Port)).Concat(state.DynamicPort is { } dynamic ? [dynamic] : []);

    private static Kind KindOf(NetworkFailure failure) => failure.Cause switch
    {
        NetworkCause.ConnectionTimedOut => Kind.Silent,
        NetworkCause.ConnectionRefused or NetworkCause.ConnectionResetAfterAccept => Kind.Refused,
        _ => Kind.NotReached,
    };

    private static IReadOnlyList<string> CodesOf(IEnumerable<PortState> ports) => [.. ports.Select(port => port.Failure!.Code ?? port.Failure.Type).Distinct()];

    [Pass("It takes connections on every port: {ports}.")]
    private static partial Finding Open(IReadOnlyList<int> ports);

    [NotApplicable("It is read-only: passwords are not written to it.")]
    private static partial Finding ReadOnly();

    [Fail("No answer on the ports {ports}, as when a firewall drops packets silently.", Remedy = HowToOpen, References = [Documentation.Ports])]
    private static partial Finding Silent(IReadOnlyList<int> ports);

    [Fail("It refuses connections on the ports {ports}.", Remedy = HowToStart, References = [Documentation.Ports])]
    private static partial Finding Refused(IReadOnlyList<int> ports);

    [Fail("It cannot be reached on the ports {ports} ({codes}).", Remedy = HowToRoute, References = [Documentation.Ports])]
    private static partial Finding NotReached(IReadOnlyList<int> ports, IReadOnlyList<string> codes);

    [Warn("No answer on the ports {ports}, as when a firewall drops packets silently; {other} can be reached on all.", Remedy = HowToOpen + HowToPrefer, References = [Documentation.Ports])]
    private static partial Finding SilentHere(IReadOnlyList<int> ports, string other);

    [Warn("It refuses connections on the ports {ports}; {other} can be reached on all.", Remedy = HowToStart + HowToPrefer, References = [Documentation.Ports])]
    private static partial Finding RefusedHere(IReadOnlyList<int> ports, string other);

    [Warn("It cannot be reached on the ports {ports} ({codes}); {other} can be, on all.", Remedy = HowToRoute + HowToPrefer, References = [Documentation.Ports])]
    private static partial Finding NotReachedHere(IReadOnlyList<int> ports, IReadOnlyList<string> codes, string other);

    [Warn(
        "Ports that Connect uses now and then do not open: {ports}. 53 is for names, 464 for changes of passwords, 636 for LDAPS, 3268 for the global catalog.",
        Remedy = HowToOpen,
        References = [Documentation.Ports])]
    private static partial Finding FurtherClosed(IReadOnlyList<int> ports);

    [Warn(
        "Its endpoint mapper (135) takes connections and names no port for replication: whether the dynamic range is open cannot be told.",
        Remedy = "See on the domain controller whether the services RpcSs and NTDS run: portqry -n HOST -e 135 lists what it knows.",
        References = [Documentation.Ports])]
    private static partial Finding NotMapped();

    [Inconclusive("No domain controller can be seen.", Remedy = "See WB4002.")]
    private static partial Finding NoneSeen();

    private enum Kind
    {
        Silent,
        Refused,
        NotReached,
    }
}
