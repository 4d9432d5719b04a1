using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Which domain controllers a connector may use. None set is fine: the locator chooses. Where only preferred ones may be used,
/// writeback stops when they do. Whether they can be reached, and whether the PDC emulator is among them, the directory tells where it is looked at.
/// </summary>
[Check("WB3010", "Preferred domain controllers leave a way to the directory", Category = Categories.Connect, Severity = Severity.Warning)]
[Requires<ServerIsActive>]
internal sealed partial class PreferredDomainControllers
{
    public IEnumerable<Finding> Evaluate([Each] Connector connector, Observation<DomainControllers> controllers)
    {
        if (connector.Kind != ConnectorKind.ActiveDirectory)
        {
            yield break;
        }

        foreach (var partition in connector.Partitions)
        {
            if (partition is { Selected: true, IsDomain: not false })
            {
                var subject = $"{connector.Name}, {partition.Name}";
                yield return Judge(partition).About(subject);
                foreach (var finding in JudgeLive(partition, controllers.Value))
                {
                    yield return finding.About(subject);
                }
            }
        }
    }

    private static Finding Judge(ConnectorPartition partition) => partition switch
    {
        { PreferredDomainControllers: [], LastDomainController: { } last } => NoneSet(last),
        { PreferredDomainControllers: [] } => NoneSetNoneUsed(),
        { DomainControllerFailover: false } => OnlyPreferred(partition.PreferredDomainControllers),
        { LastDomainController: { } last } => Preferred(partition.PreferredDomainControllers, last),
        _ => PreferredNoneUsed(partition.PreferredDomainControllers),
    };

    private static IEnumerable<Finding> JudgeLive(ConnectorPartition partition, DomainControllers? controllers)
    {
        var preferred = partition.PreferredDomainControllers;
        if (preferred.Count == 0 || controllers is null || controllers.PdcEmulatorOf(partition.Name) is not { } emulator)
        {
            yield break;
        }

        var states = preferred.Select(host => (Host: host, State: controllers.Find(host))).ToList();
        var strangers = states.Where(known => known.State is null).Select(known => known.Host).ToList();
        if (strangers.Count > 0)
        {
            yield return Strangers(strangers, controllers.Find(emulator)?.Domain ?? partition.Name);
        }

        var dead = states.Where(known => known.State is { Failure: not null }).Select(known => known.Host).ToList();
        if (dead.Count == preferred.Count && partition.DomainControllerFailover == false)
        {
            yield return NoneAnswers(dead);
        }
        else if (dead.Count > 0)
        {
            yield return SomeSilent(dead);
        }

        var readOnly = states.Where(known => known.State is { IsReadOnly: true }).Select(known => known.Host).ToList();
        if (readOnly.Count > 0)
        {
            yield return ReadOnly(readOnly);
        }

        yield return states.Any(known => known.State?.Host.Equals(emulator, StringComparison.OrdinalIgnoreCase) == true)
            ? EmulatorPreferred(emulator)
            : EmulatorNotPreferred(emulator);
    }

    [Pass("No preferred domain controller is set; {last} was used last.")]
    private static partial Finding NoneSet(string last);

    [Pass("No preferred domain controller is set.")]
    private static partial Finding NoneSetNoneUsed();

    [Pass("Preferred domain controllers: {preferred}. Others may be used; {last} was used last.")]
    private static partial Finding Preferred(IReadOnlyList<string> preferred, string last);

    [Pass("Preferred domain controllers: {preferred}. Others may be used.")]
    private static partial Finding PreferredNoneUsed(IReadOnlyList<string> preferred);

    [Warn(
        "Only these domain controllers may be used: {preferred}. When they cannot be reached, writeback stops.",
        Remedy = "Make sure that they are writable and reachable, best with the PDC emulator among them; or allow others: Synchronization Service Manager > Connectors > Properties > Configure Directory Partitions > clear 'Only use preferred domain controllers'.",
        References = [Documentation.GeneralSteps])]
    private static partial Finding OnlyPreferred(IReadOnlyList<string> preferred);

    [Pass("The PDC emulator {emulator} is among the preferred domain controllers.")]
    private static partial Finding EmulatorPreferred(string emulator);

    [Warn(
        "The PDC emulator {emulator} is not among the preferred domain controllers: a password that was just written may be wrong elsewhere until it has replicated.",
        Remedy = "Put {emulator} first among the preferred domain controllers, if this server can reach it.",
        References = [Documentation.GeneralSteps])]
    private static partial Finding EmulatorNotPreferred(string emulator);

    [Warn(
        "These preferred domain controllers are none of the domain {domain}: {hosts}.",
        Remedy = "Remove them: Synchronization Service Manager > Connectors > Properties > Configure Directory Partitions > Configure preferred domain controllers.",
        References = [Documentation.GeneralSteps])]
    private static partial Finding Strangers(IReadOnlyList<string> hosts, string domain);

    [Warn(
        "These preferred domain controllers do not answer this machine: {hosts}.",
        Remedy = "Mend or remove them; until then each attempt begins with waiting for them.",
        References = [Documentation.Ports])]
    private static partial Finding SomeSilent(IReadOnlyList<string> hosts);

    [Fail(
        "None of the domain controllers that may be used answers this machine: {hosts}.",
        Remedy = "Make one of them reachable, or allow others: Synchronization Service Manager > Connectors > Properties > Configure Directory Partitions > clear 'Only use preferred domain controllers'.",
        References = [Documentation.Ports, Documentation.GeneralSteps])]
    private static partial Finding NoneAnswers(IReadOnlyList<string> hosts);

    [Fail(
        "These preferred domain controllers are read-only: {hosts}. No password can be written on them.",
        Remedy = "Prefer writable ones: Connect does not follow the redirection of a read-only domain controller.",
        References = [Documentation.Prerequisites])]
    private static partial Finding ReadOnly(IReadOnlyList<string> hosts);
}
