using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// Which domain controllers a connector may use. None set is fine: the locator chooses. Where only preferred ones may be used,
/// writeback stops when they do. Whether they can be reached, and whether the PDC emulator is among them, needs the directory.
/// </summary>
[Check("WB3010", "Preferred domain controllers leave a way to the directory", Category = Categories.Connect, Severity = Severity.Warning)]
[Requires<ServerIsActive>]
internal sealed partial class PreferredDomainControllers
{
    public IEnumerable<Finding> Evaluate([Each] Connector connector)
    {
        if (connector.Kind != ConnectorKind.ActiveDirectory)
        {
            yield break;
        }

        foreach (var partition in connector.Partitions)
        {
            if (partition is { Selected: true, IsDomain: not false })
            {
                yield return Judge(partition).About($"{connector.Name}, {partition.Name}");
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
}
