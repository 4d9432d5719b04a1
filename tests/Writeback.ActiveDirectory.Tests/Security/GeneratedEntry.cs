using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>An entry of a DACL of a <see cref="GeneratedForest"/>, whose trustee is a number until the server has given it a SID.</summary>
internal sealed record GeneratedEntry(bool IsDeny, int Trustee, DirectoryRights Rights, Guid? ObjectType, Guid? Heirs, AceFlags Flags)
{
    public Ace With(Sid trustee) => IsDeny ? Ace.Deny(trustee, Rights, ObjectType, Heirs, Flags) : Ace.Allow(trustee, Rights, ObjectType, Heirs, Flags);
}
