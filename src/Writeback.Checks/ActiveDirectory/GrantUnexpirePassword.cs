using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Changes;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Unexpire Password, on each domain on which the connector account lacks it.</summary>
internal sealed class GrantUnexpirePassword(DirectoryAccess access) : Fix
{
    public override LocalizableText Title => Texts.GrantUnexpirePassword;

    public override IReadOnlyList<string> Checks => ["WB4005"];

    public override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        var connector = context.Require<ConnectorIdentity>();
        var steps = new List<FixStep>();
        var denied = new List<LocalizableText>();
        foreach (var domain in context.Report.FindObservations<DirectoryDomain>().Select(observation => observation.Value).OfType<DirectoryDomain>())
        {
            if (connector.TokenIn(domain.Name) is not { } token || domain.Descriptor.Read() is not { } descriptor)
            {
                throw new FixFailedException(Texts.GrantNotReadable(domain.DistinguishedName));
            }

            var decision = AccessEvaluator.Evaluate(descriptor, token, WritebackRights.Unexpire);
            if (decision is { Reason: AccessReason.Denied, Ace: { } ace })
            {
                denied.Add(Texts.GrantDeniedOnDomain(ace.ToSddl(), domain.DistinguishedName));
            }
            else if (!decision.IsGranted)
            {
                Ace[] entries = [Ace.Allow(Sid.Parse(connector.Sid), DirectoryRights.ControlAccess, WritebackRights.UnexpirePassword, flags: AceFlags.ContainerInherit)];
                steps.Add(new AccessGrant(access, domain, domain.DistinguishedName, domain.Descriptor, entries, connector.Name)
                {
                    Equivalents =
                    [
                        $"dsacls {GrantRights.Quote(domain.DistinguishedName)} /I:T /G {GrantRights.Quote($"{GrantRights.TrusteeOf(connector)}:CA;Unexpire Password")}",
                        $"Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN {GrantRights.Quote(connector.DistinguishedName)}",
                    ],
                });
            }
        }

        return Task.FromResult((steps.Count, denied.Count) is (0, 0)
            ? FixPlan.Nothing(Texts.GrantThereOnDomains(connector.Name))
            : new FixPlan(steps) { Remarks = [.. steps.Count > 0 ? [Texts.GrantUnexpireByCmdlet] : (LocalizableText[])[], .. denied], LeavesFaults = denied.Count > 0 });
    }

    public override Task<LocalizableText> UndoAsync(JsonElement state, CancellationToken cancellationToken) => AccessGrant.UndoAsync(access, state, cancellationToken);
}
