using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The test user in the directory: state, policy, and who may do what with the account.</summary>
[Evidence]
public sealed record DirectoryUser : ISubject
{
    /// <summary>The user principal name, or the account name where there is none.</summary>
    [PersonalData]
    public required string Name { get; init; }

    /// <summary>The distinguished name.</summary>
    [PersonalData]
    public required string DistinguishedName { get; init; }

    /// <summary>The DNS name of the domain.</summary>
    [InfrastructureData]
    public required string Domain { get; init; }

    /// <summary>The parts of its distinguished name with reserved characters: see <see cref="Ldap.LdapText.ReservedParts"/>.</summary>
    [PersonalData]
    public IReadOnlyList<string> ReservedNameParts { get; init; } = [];

    /// <summary>The SID.</summary>
    [PersonalData]
    public required string Sid { get; init; }

    /// <summary>The most specific class, such as <c>user</c> or <c>inetOrgPerson</c>.</summary>
    public required string ObjectClass { get; init; }

    /// <summary>The bits of <c>userAccountControl</c>: [MS-ADTS] 2.2.16.</summary>
    public required int AccountControl { get; init; }

    /// <summary>The bits of <c>msDS-User-Account-Control-Computed</c>: locked 0x10, expired password 0x800000. Null where the server does not say.</summary>
    public int? ComputedAccountControl { get; init; }

    /// <summary>When the account was locked: <c>lockoutTime</c>; null where it was not, or has been unlocked.</summary>
    public DateTimeOffset? LockedAt { get; init; }

    /// <summary>When the password was last set: <c>pwdLastSet</c>; null where it must be changed at the next logon.</summary>
    public DateTimeOffset? PasswordLastSet { get; init; }

    /// <summary>When the account expires: <c>accountExpires</c>; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The mark of protected accounts: <c>adminCount</c>.</summary>
    public int? AdminCount { get; init; }

    /// <summary>The SIDs of all groups it is in, nested ones too: <c>tokenGroups</c>.</summary>
    [PersonalData]
    public required IReadOnlyList<string> Groups { get; init; }

    /// <summary>The policy that holds for it: the domain's or a fine-grained one.</summary>
    public required PasswordPolicy Policy { get; init; }

    /// <summary>Whether a fine-grained policy holds that may not be read, so that <see cref="Policy"/> is the domain's in its place.</summary>
    public bool IsPolicyHidden { get; init; }

    /// <summary>The descriptor: owner and DACL. Empty where it may not be read.</summary>
    [PersonalData]
    public RecordedDescriptor Descriptor { get; init; }

    /// <summary>The containers above it, from its own up to the domain.</summary>
    public required IReadOnlyList<DirectoryContainer> Containers { get; init; }

    /// <summary>Whether the account is disabled.</summary>
    [JsonIgnore]
    public bool IsDisabled => (AccountControl & 2) != 0;

    /// <summary>Whether the account is locked now, as far as the server says.</summary>
    [JsonIgnore]
    public bool IsLocked => ComputedAccountControl is { } computed ? (computed & 0x10) != 0 : LockedAt is not null;

    /// <summary>Whether a smart card is required to sign in.</summary>
    [JsonIgnore]
    public bool IsSmartCardRequired => (AccountControl & 0x40000) != 0;

    /// <inheritdoc/>
    [JsonIgnore]
    [PersonalData]
    public string Subject => Name;

    /// <summary>The descriptor, read; null where there is none that could be.</summary>
    public SecurityDescriptor? ReadDescriptor() => Descriptor.Read();
}
