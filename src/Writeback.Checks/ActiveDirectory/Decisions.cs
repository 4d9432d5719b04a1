using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>What the directory would say to the connector account, and where the entry that decides comes from.</summary>
internal static class Decisions
{
    /// <summary>The decision; null where who asks or what is asked about could not be read.</summary>
    public static AccessDecision? Ask(DirectoryUser user, ConnectorIdentity connector, AccessRequest request)
        => connector.TokenIn(user.Domain) is { } token && user.ReadDescriptor() is { } descriptor
            ? AccessEvaluator.Evaluate(descriptor, token, request, Sid.Parse(user.Sid))
            : null;

    /// <summary>Where an entry was set: on the object itself, or on the nearest container above that passes it on.</summary>
    public static LocalizableText PlaceOf(Ace ace, DirectoryUser user)
    {
        if (!ace.IsInherited)
        {
            return user.DistinguishedName;
        }

        foreach (var container in user.Containers)
        {
            if (container.ReadDescriptor()?.Dacl?.Aces.Any(candidate => AceInheritance.IsSourceOf(candidate, ace)) == true)
            {
                return container.DistinguishedName;
            }
        }

        return Texts.ContainerAbove;
    }

    /// <summary>The places on the way from the domain to the user at which inheritance ends, the user's own first.</summary>
    public static IReadOnlyList<string> InheritanceEnds(DirectoryUser user)
    {
        var places = new List<string>();
        if (user.ReadDescriptor() is { IsDaclProtected: true })
        {
            places.Add(user.DistinguishedName);
        }

        // The domain has nothing above it to inherit from.
        places.AddRange(user.Containers.SkipLast(1).Where(container => container.ReadDescriptor() is { IsDaclProtected: true }).Select(container => container.DistinguishedName));
        return places;
    }
}
