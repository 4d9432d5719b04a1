using System.DirectoryServices.Protocols;

namespace Writeback.Sdk.Probes.ActiveDirectory.Ldap;

/// <summary>What to look for in a directory.</summary>
/// <param name="Base">The name of the object to look at, or below which to look; empty for the root of the directory.</param>
/// <param name="Scope">The object itself, its children, or all below it.</param>
/// <param name="Filter">Which objects (RFC 4515). Values from outside go through <see cref="LdapText.EscapeFilter(string)"/>.</param>
/// <param name="Attributes">The attributes that are wanted.</param>
public sealed record LdapSearch(string Base, SearchScope Scope, string Filter, params IReadOnlyList<string> Attributes)
{
    private const string Anything = "(objectClass=*)";

    /// <summary>Whether parts of the descriptor are wanted; <c>nTSecurityDescriptor</c> comes whole only for those who may read the SACL.</summary>
    public SecurityMasks? Descriptor { get; init; }

    /// <summary>A search for one object by its name.</summary>
    /// <param name="name">The name; empty for the root of the directory.</param>
    /// <param name="attributes">The attributes that are wanted.</param>
    public static LdapSearch ForObject(string name, params IReadOnlyList<string> attributes) => new(name, SearchScope.Base, Anything, attributes);
}
