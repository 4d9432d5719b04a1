namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// Says what a domain controller would say to an access: [MS-DTYP] 2.5.3.2 and [MS-ADTS] 5.1.3.3. Privileges, which stand above
/// descriptors, are left out: none of them lets anybody reset a password or write a property.
/// </summary>
public static class AccessEvaluator
{
    private const DirectoryRights OfOwner = DirectoryRights.ReadControl | DirectoryRights.WriteDacl;

    /// <summary>Evaluates an access. Allocates nothing.</summary>
    /// <param name="descriptor">The descriptor of the object.</param>
    /// <param name="token">Who asks.</param>
    /// <param name="request">What they ask for.</param>
    /// <param name="self">The object's own SID, which entries for SELF mean; null where it has none.</param>
    /// <remarks>
    /// The condition of a conditional entry is not evaluated. As where it cannot be, one that allows does not count and one that
    /// denies does: [MS-DTYP] 2.5.3.1.
    /// </remarks>
    public static AccessDecision Evaluate(SecurityDescriptor descriptor, SecurityToken token, AccessRequest request, Sid? self = null)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(token);
        if (descriptor.Dacl is not { } dacl)
        {
            return new AccessDecision(AccessReason.NoDacl, DirectoryRights.None, -1, null);
        }

        var isOwner = descriptor.Owner is { } owner && token.Contains(owner);
        var isSelf = self is not null && token.Contains(self);
        var missing = GenericMapping.Map(request.Rights);
        if (isOwner && (missing & OfOwner) != 0 && !LimitsOwner(dacl.Entries))
        {
            missing &= ~OfOwner;
            if (missing == 0)
            {
                return new AccessDecision(AccessReason.Ownership, DirectoryRights.None, -1, null);
            }
        }

        var entries = dacl.Entries;
        for (var index = 0; index < entries.Length; index++)
        {
            var ace = entries[index];
            if (ace.IsInheritOnly || ace.Trustee is not { } trustee || (GenericMapping.Map(ace.Rights) & missing) is var rights && rights == 0)
            {
                continue;
            }

            var isDeny = ace.IsDeny;
            if (!IsAbout(ace, request, isDeny) || !Names(trustee, token, isOwner, isSelf))
            {
                continue;
            }

            if (isDeny)
            {
                return new AccessDecision(AccessReason.Denied, missing, index, ace);
            }

            missing &= ~rights;
            if (missing == 0)
            {
                return new AccessDecision(AccessReason.Allowed, DirectoryRights.None, index, ace);
            }
        }

        return new AccessDecision(AccessReason.NotGranted, missing, -1, null);
    }

    private static bool IsAbout(Ace ace, AccessRequest request, bool isDeny)
        => (isDeny || (ace.IsAllow && !ace.IsConditional))
            && (ace.ObjectType is not { } type || request.IsCoveredBy(type));

    private static bool Names(Sid trustee, SecurityToken token, bool isOwner, bool isSelf)
        => token.Contains(trustee)
            || (isSelf && trustee == WellKnownSids.Self)
            || (isOwner && trustee == WellKnownSids.OwnerRights);

    private static bool LimitsOwner(ReadOnlySpan<Ace> entries)
    {
        foreach (var ace in entries)
        {
            if (!ace.IsInheritOnly && ace.Trustee == WellKnownSids.OwnerRights)
            {
                return true;
            }
        }

        return false;
    }
}
