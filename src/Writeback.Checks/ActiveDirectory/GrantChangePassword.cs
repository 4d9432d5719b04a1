using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Change Password, which everybody holds unless somebody took it away. No cmdlet of Connect grants it.</summary>
internal sealed class GrantChangePassword(DirectoryAccess access) : GrantRights(access)
{
    public override LocalizableText Title => Texts.GrantChangePassword;

    public override IReadOnlyList<string> Checks => ["WB4006"];

    protected override IReadOnlyList<AccessRequest> RightsFor(DirectoryUser user) => [WritebackRights.Change];

    protected override IReadOnlyList<string> CommandsFor(ConnectorIdentity connector, string place, bool isUser) =>
        [$"dsacls {Quote(place)} {(isUser ? "" : "/I:S ")}/G {Quote($"{TrusteeOf(connector)}:CA;Change Password{(isUser ? "" : ";user")}")}"];
}
