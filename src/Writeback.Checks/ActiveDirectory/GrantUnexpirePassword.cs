using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Changes;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Unexpire Password, on each domain on which the connector account lacks it.</summary>
internal sealed class GrantUnexpirePassword(DirectoryAccess access) : Fix
{
    public override string Title => "Grant the connector account Unexpire Password on each domain";

    public override IReadOnlyList<string> Checks => ["WB4005"];

    public override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        var connector = context.Require<ConnectorIdentity>();
        var steps = new List<FixStep>();
        var denied = new List<string>();
        foreach (var domain in context.Report.FindObservations<DirectoryDomain>().Select(observation => observation.Value).OfType<DirectoryDomain>())
        {
            if (connector.TokenIn(domain.Name) is not { } token || domain.Descriptor.Read() is not { } descriptor)
            {
                throw new FixFailedException($"The permissions of {domain.DistinguishedName} may not be read. Sign in with an account that may read permissions.");
            }

            var decision = AccessEvaluator.Evaluate(descriptor, token, WritebackRights.Unexpire);
            if (decision is { Reason: AccessReason.Denied, Ace: { } ace })
            {
                denied.Add($"The entry {ace.ToSddl()} of {domain.DistinguishedName} denies it: remove it by hand, or the account from the group that it names.");
            }
            else if (!decision.IsGranted)
            {
                Ace[] entries = [Ace.Allow(Sid.Parse(connector.Sid), DirectoryRights.ControlAccess, WritebackRights.UnexpirePassword, flags: AceFlags.ContainerInherit)];
                steps.Add(new AccessGrant(access, domain, domain.DistinguishedName, domain.Descriptor, entries, connector.Name)
                {
                    Equivalents =
                    [
                        $"dsacls {GrantRights.Quote(domain.DistinguishedName)} /I:T /G {GrantRights.Quote($"{GrantRights.TrusteeOf(connector)}:CA;Unexpire Password")}",
                        $"Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN {GrantRights.Quote(connector.DistinguishedName)} (from Connect 2.1.15.0 on; also grants what WB4003 and WB4004 ask for)",
                    ],
                });
            }
        }

        return Task.FromResult((steps.Count, denied.Count) is (0, 0)
            ? FixPlan.Nothing($"{connector.Name} has it on every domain already.")
            : new FixPlan(steps) { Remarks = denied, LeavesFaults = denied.Count > 0 });
    }

    public override Task<string> UndoAsync(JsonElement state, CancellationToken cancellationToken) => AccessGrant.UndoAsync(access, state, cancellationToken);
}
