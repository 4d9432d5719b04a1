using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>What <c>Set-ADSyncPasswordWritebackPermissions</c> grants on users, as far as it is missing.</summary>
internal sealed class GrantPasswordReset(DirectoryAccess access) : GrantRights(access)
{
    public override LocalizableText Title => Texts.GrantPasswordReset;

    public override IReadOnlyList<string> Checks => ["WB4003", "WB4004"];

    protected override IReadOnlyList<AccessRequest> RightsFor(DirectoryUser user)
        => [WritebackRights.Reset, WritebackRights.WriteLockoutTime(user.ObjectClass), WritebackRights.WritePwdLastSet(user.ObjectClass)];

    // The cmdlet grants to what is below an object, not on it.
    protected override IReadOnlyList<string> CommandsFor(ConnectorIdentity connector, string place, bool isUser) => isUser
        ? [$"dsacls {Quote(place)} /G {Quote($"{TrusteeOf(connector)}:CA;Reset Password")} {Quote($"{TrusteeOf(connector)}:WP;lockoutTime")} {Quote($"{TrusteeOf(connector)}:WP;pwdLastSet")}"]
        : [$"Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountDN {Quote(connector.DistinguishedName)} -ADobjectDN {Quote(place)}"];
}
