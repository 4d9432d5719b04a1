namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>What children inherit: [MS-DTYP] 2.5.3.4 and [MS-ADTS] 6.1.3. In a directory every object is a container.</summary>
public static class AceInheritance
{
    private const AceFlags HowItGoesOn = AceFlags.ContainerInherit | AceFlags.ObjectInherit | AceFlags.NoPropagateInherit;

    /// <summary>The entries that a child has from its container.</summary>
    /// <param name="container">The DACL of the container.</param>
    /// <param name="childClasses">The <c>schemaIDGUID</c>s of the child's classes: entries for other classes go through it without counting for it.</param>
    /// <param name="childOwner">The owner of the child, whom Creator Owner becomes; null to leave such entries out.</param>
    public static IEnumerable<Ace> InheritedBy(Acl container, IReadOnlySet<Guid> childClasses, Sid? childOwner)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(childClasses);
        foreach (var ace in container.Aces)
        {
            if ((ace.Flags & AceFlags.ContainerInherit) == 0 || ace.Trustee is not { } trustee)
            {
                continue;
            }

            var counts = ace.InheritedObjectType is not { } type || childClasses.Contains(type);
            var goesOn = (ace.Flags & AceFlags.NoPropagateInherit) == 0;
            var isPlaceholder = trustee == WellKnownSids.CreatorOwner;
            var isMapped = GenericMapping.Map(ace.Rights) != ace.Rights;
            if (counts && !goesOn)
            {
                if ((isPlaceholder ? childOwner : trustee) is { } only)
                {
                    yield return ace.With(AceFlags.Inherited, GenericMapping.Map(ace.Rights), only);
                }
            }
            else if (counts && (isPlaceholder || isMapped))
            {
                // What stands for something else becomes two entries: what it is here, and what it stays for those below.
                if ((isPlaceholder ? childOwner : trustee) is { } here)
                {
                    yield return ace.With(AceFlags.Inherited, GenericMapping.Map(ace.Rights), here);
                }

                yield return ace.With((ace.Flags & HowItGoesOn) | AceFlags.InheritOnly | AceFlags.Inherited);
            }
            else if (counts)
            {
                yield return ace.With((ace.Flags & HowItGoesOn) | AceFlags.Inherited);
            }
            else if (goesOn)
            {
                yield return ace.With((ace.Flags & HowItGoesOn) | AceFlags.InheritOnly | AceFlags.Inherited);
            }
        }
    }

    /// <summary>Whether an entry of a container is what an inherited one came from.</summary>
    /// <param name="ace">An entry of a container above.</param>
    /// <param name="inherited">The inherited entry.</param>
    public static bool IsSourceOf(Ace ace, Ace inherited)
    {
        ArgumentNullException.ThrowIfNull(ace);
        ArgumentNullException.ThrowIfNull(inherited);
        return !ace.IsInherited
            && (ace.Flags & AceFlags.ContainerInherit) != 0
            && (ace.SaysTheSameAs(inherited)
                || (ace.Trustee == WellKnownSids.CreatorOwner && inherited.Trustee is { } owner && ace.With(ace.Flags, ace.Rights, owner).SaysTheSameAs(inherited)));
    }
}
