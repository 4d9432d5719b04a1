using System.Text.Json;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Changes;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// Grants the connector account the rights that it lacks on the user: on the domain, or below the place where inheritance ends. What is
/// denied stays denied: somebody set that on purpose.
/// </summary>
internal abstract class GrantRights(DirectoryAccess access) : Fix
{
    /// <summary>The rights, for a user of a class.</summary>
    protected abstract IReadOnlyList<AccessRequest> RightsFor(DirectoryUser user);

    /// <summary>Commands that grant the same.</summary>
    protected abstract IReadOnlyList<string> CommandsFor(ConnectorIdentity connector, string place, bool isUser);

    public sealed override Task<FixPlan> PlanAsync(FixContext context, CancellationToken cancellationToken)
    {
        var user = context.Require<DirectoryUser>();
        var connector = context.Require<ConnectorIdentity>();
        var domain = context.Report.FindObservations<DirectoryDomain>().Select(observation => observation.Value).OfType<DirectoryDomain>().First(domain => domain.Name == user.Domain);
        if (context.Report.Outcomes.Any(outcome => outcome.Check.Id == "WB4008" && outcome.Failed))
        {
            return Task.FromResult(FixPlan.NotThisWay(Texts.GrantProtected(user.Name)));
        }

        if (user.ReadDescriptor() is not { } descriptor || connector.TokenIn(user.Domain) is not { } token)
        {
            throw new FixFailedException(Texts.GrantNotReadable(user.Name));
        }

        var self = Sid.Parse(user.Sid);
        var decisions = RightsFor(user).Select(right => (Right: right, Decision: AccessEvaluator.Evaluate(descriptor, token, right, self))).ToList();
        var missing = decisions.Where(asked => asked.Decision.Reason == AccessReason.NotGranted).Select(asked => asked.Right).ToList();
        var denied = decisions.Select(asked => asked.Decision).Where(decision => decision is { Reason: AccessReason.Denied, Ace: not null })
            .Select(decision => Texts.GrantDenied(decision.Ace!.ToSddl(), Decisions.PlaceOf(decision.Ace, user))).Distinct().ToList();
        if (missing.Count == 0)
        {
            return Task.FromResult(denied.Count > 0
                ? new FixPlan { Remarks = denied, LeavesFaults = true }
                : FixPlan.Nothing(Texts.GrantThere(connector.Name, user.Name)));
        }

        var place = PlaceFor(user, context.Inputs.Find<FixPlace>());
        var isUser = place.DistinguishedName == user.DistinguishedName;
        var account = Sid.Parse(connector.Sid);
        var entries = missing.Select(right => isUser
            ? Ace.Allow(account, right.Rights, right.ObjectType)
            : Ace.Allow(account, right.Rights, right.ObjectType, WritebackRights.ClassOf(user.ObjectClass), AceFlags.ContainerInherit | AceFlags.InheritOnly)).ToList();
        var step = new AccessGrant(access, domain, place.DistinguishedName, place.Descriptor, entries, connector.Name) { Equivalents = CommandsFor(connector, place.DistinguishedName, isUser) };
        return Task.FromResult(new FixPlan(step) { Remarks = denied, LeavesFaults = denied.Count > 0 });
    }

    public sealed override Task<LocalizableText> UndoAsync(JsonElement state, CancellationToken cancellationToken) => AccessGrant.UndoAsync(access, state, cancellationToken);

    /// <summary>The account as <c>dsacls</c> takes it.</summary>
    internal static string TrusteeOf(ConnectorIdentity connector) => connector.Name.Contains('@', StringComparison.Ordinal) ? connector.Name : $"{connector.Name}@{connector.Domain}";

    /// <summary>A value between single quotes, as PowerShell takes it.</summary>
    internal static string Quote(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The place that was asked for, or else the highest one from which rights reach the user.</summary>
    private static DirectoryContainer PlaceFor(DirectoryUser user, FixPlace? asked)
    {
        // From the user upwards, as far as inheritance goes.
        var places = new List<DirectoryContainer> { new(user.DistinguishedName, user.Descriptor) };
        foreach (var container in user.Containers)
        {
            if (places[^1].ReadDescriptor() is not { IsDaclProtected: false })
            {
                break;
            }

            places.Add(container);
        }

        if (asked is null)
        {
            return places[^1];
        }

        return places.Find(place => place.DistinguishedName.Equals(asked.DistinguishedName, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidInputException(Texts.GrantPlaceUnfit(asked.DistinguishedName, string.Join("; ", places.Select(place => place.DistinguishedName))));
    }
}
