using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// The PDC emulator has every password first: a domain controller that does not know a password asks it. Directory and name servers
/// have to agree on who it is. That this machine cannot reach it is a warning: writeback may go to another domain controller.
/// </summary>
[Check("WB4001", "The PDC emulator is known and can be reached", Category = Categories.Directory)]
internal sealed partial class PdcEmulatorIsKnown
{
    private const string HowToTransfer =
        "On a domain controller run netdom query fsmo. If the owner is gone, seize the role: Move-ADDirectoryServerOperationMasterRole -OperationMasterRole PDCEmulator -Force.";

    private const string HowToRegister =
        "On {owner} run nltest /dsregdns, and delete records of {name} that name others. Then restart the ADSync service, so that Connect looks again.";

    // DNS, Kerberos, RPC, LDAP, SMB; the rest is judged by the connectivity checks.
    private static readonly int[] Needed = [53, 88, 135, 389, 445];

    public IEnumerable<Finding> Evaluate([Each] DirectoryDomain domain, Observation<DomainControllers> controllers)
    {
        if (domain.PdcEmulator is not { } owner)
        {
            yield return NoOwner();
            yield break;
        }

        if (Disagreement(domain, owner) is { } disagreement)
        {
            yield return disagreement;
        }

        yield return controllers.Value?.Find(owner) switch
        {
            null => Unknown(owner),
            { ClosedPorts: var closed } when closed.Intersect(Needed).ToList() is { Count: > 0 } ports => Unreachable(owner, ports),
            { Failure: { } failure } => NoAnswer(owner, failure.Code),
            _ => Reachable(owner),
        };
    }

    private static Finding? Disagreement(DirectoryDomain domain, string owner) => domain.PdcRecords switch
    {
        { Hosts: [], Failure: var code, Name: var name } => NoRecord(owner, name, code),
        { Hosts: [var only] } when only.Equals(owner, StringComparison.OrdinalIgnoreCase) => null,
        { Hosts: var hosts, Name: var name } => Disagree(owner, hosts, name),
    };

    [Pass("{owner} is the PDC emulator, and answers on every port that writeback uses.")]
    private static partial Finding Reachable(string owner);

    [Fail("The directory names no PDC emulator: its owner is gone, or may not be seen.", Remedy = HowToTransfer, References = [Documentation.GeneralSteps])]
    private static partial Finding NoOwner();

    [Fail("The directory says that {owner} is the PDC emulator, name servers say {hosts}.", Remedy = HowToRegister, References = [Documentation.GeneralSteps])]
    private static partial Finding Disagree(string owner, IReadOnlyList<string> hosts, string name);

    [Warn("{owner} is the PDC emulator, but name servers have no record {name} ({code}).", Remedy = HowToRegister, References = [Documentation.GeneralSteps])]
    private static partial Finding NoRecord(string owner, string name, string? code);

    [Warn(
        "This machine cannot connect to the PDC emulator {owner} on these ports: {ports}.",
        Remedy = "Where Connect runs on this machine, open these ports towards {owner}, or let Connect prefer domain controllers that it can reach.",
        References = [Documentation.Ports, Documentation.GeneralSteps])]
    private static partial Finding Unreachable(string owner, IReadOnlyList<int> ports);

    [Warn(
        "The PDC emulator {owner} takes connections but does not answer LDAP ({code}).",
        Remedy = "Look at the event log Directory Service on {owner}; restart it if it hangs.",
        References = [Documentation.GeneralSteps])]
    private static partial Finding NoAnswer(string owner, string code);

    [Inconclusive("{owner} is the PDC emulator, but it is not among the domain controllers that were looked at.", Remedy = "Look whether its computer account is in the domain: Get-ADDomainController {owner}.")]
    private static partial Finding Unknown(string owner);
}
