using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text;
using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>
/// Our verdict beside the server's: descriptors are made at random and written with our writer, the server hands them down, and
/// each principal tries for each right what we say it may or may not.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class EvaluatorAgreesTests(SambaLab lab)
{
    private const string Top = "OU=Generated," + SambaLab.Contoso;
    private const string Middle = "OU=Middle," + Top;
    private const string User = "CN=subject," + Middle;

    private static readonly Guid Telephone = new("bf967a49-0de6-11d0-a285-00aa003049e2");
    private static readonly Guid PersonalInformation = new("77b5b886-944a-11d1-aebd-0000f80367c1");
    private static readonly string[] Principals = ["principal1", "principal2", "principal3"];

    private static readonly (string Attribute, AccessRequest Request)[] Rights =
    [
        ("unicodePwd", WritebackRights.Reset),
        ("lockoutTime", WritebackRights.WriteLockoutTime("user")),
        ("pwdLastSet", WritebackRights.WritePwdLastSet("user")),
        ("telephoneNumber", AccessRequest.Write(Telephone, PersonalInformation, WritebackRights.User)),
    ];

    private static readonly Guid?[] Types =
        [null, null, WritebackRights.ResetPassword, WritebackRights.LockoutTime, WritebackRights.PwdLastSet, WritebackRights.AccountRestrictions, Telephone, PersonalInformation, WritebackRights.User];

    // What denies is kept to what is tried: an administrator who can no longer read cannot clean up.
    private static readonly DirectoryRights[] Denied = [DirectoryRights.ControlAccess, DirectoryRights.WriteProperty, DirectoryRights.ControlAccess | DirectoryRights.WriteProperty];

    private static readonly DirectoryRights[] Allowed = [.. Denied, DirectoryRights.GenericAll, DirectoryRights.GenericWrite, GenericMapping.All];

    private static readonly AceFlags[] OnContainers =
    [
        AceFlags.None, AceFlags.ContainerInherit, AceFlags.ContainerInherit | AceFlags.InheritOnly, AceFlags.ContainerInherit | AceFlags.NoPropagateInherit,
        AceFlags.ContainerInherit | AceFlags.InheritOnly | AceFlags.NoPropagateInherit,
    ];

    private int _attempts;

    [LabFact]
    public async Task Our_verdict_is_the_servers()
    {
        await using var administrator = await lab.ConnectAsync(SambaLab.Administrator);
        var sids = await BuildAsync(administrator);
        var tokens = new Dictionary<string, SecurityToken>();
        var clients = new Dictionary<string, LdapClient>();
        foreach (var principal in Principals)
        {
            var groups = await AccountFinder.FindGroupsAsync(administrator, $"CN={principal},{Top}", CancellationToken.None);
            tokens[principal] = new SecurityToken(sids[principal], groups);
            clients[principal] = await lab.ConnectAsync($"{principal}@contoso.lab");
        }

        try
        {
            await Case(sids).SampleAsync(
                async generated =>
                {
                    await StoreAsync(administrator, Top, generated.Top, false);
                    await StoreAsync(administrator, Middle, generated.Middle, generated.IsMiddleProtected);
                    await StoreAsync(administrator, User, generated.User, generated.IsUserProtected);
                    var entry = await administrator.FindAsync(LdapSearch.ForObject(User, "nTSecurityDescriptor", "objectSid") with { Descriptor = SecurityMasks.Owner | SecurityMasks.Dacl }, CancellationToken.None);
                    var descriptor = SecurityDescriptor.Parse(entry!.Bytes("nTSecurityDescriptor")[0]);
                    foreach (var principal in Principals)
                    {
                        foreach (var (attribute, request) in Rights)
                        {
                            var decision = AccessEvaluator.Evaluate(descriptor, tokens[principal], request, entry.Sid("objectSid"));
                            var isGranted = await AttemptAsync(clients[principal], attribute);

                            Assert.True(decision.IsGranted == isGranted, $"{principal} {attribute}: we say {decision.Reason} by {decision.Ace}, the server {isGranted}: {descriptor.ToSddl()}");
                        }
                    }
                },
                iter: 100,
                threads: 1);
        }
        finally
        {
            foreach (var client in clients.Values)
            {
                await client.DisposeAsync();
            }
        }

        Assert.True(_attempts >= 1000, $"Only {_attempts} attempts.");
    }

    private static Gen<Generated> Case(Dictionary<string, Sid> sids)
    {
        Sid[] trustees = [.. sids.Values, WellKnownSids.Everyone, WellKnownSids.AuthenticatedUsers, WellKnownSids.Self, WellKnownSids.CreatorOwner];
        var aces = Gen.Select(
            Gen.Int[0, 3], Gen.Int[0, trustees.Length - 1], Gen.Int[0, Allowed.Length - 1], Gen.Int[0, Types.Length - 1], Gen.Bool, Gen.Int[0, OnContainers.Length - 1],
            (kind, trustee, rights, type, forUsers, flags) => Make(kind == 0, trustees[trustee], rights, Types[type], forUsers && Types[type] is not null, OnContainers[flags]));
        var own = aces.Select(ace => ace.IsDeny ? Ace.Deny(ace.Trustee!, ace.Rights, ace.ObjectType) : Ace.Allow(ace.Trustee!, ace.Rights, ace.ObjectType));
        return Gen.Select(
            aces.Array[0, 6], aces.Array[0, 4], own.Array[0, 3], Gen.Int[0, 4], Gen.Int[0, 4],
            (top, middle, user, middleProtection, userProtection) => new Generated(top, middle, user, middleProtection == 0, userProtection == 0));
    }

    /// <summary>
    /// An entry on which Samba and Windows agree. Samba 4.17 takes a class of heirs for the type of an entry that has none, and an
    /// entry for extended rights that names a property, set or class for a grant of writing it: such entries are not made.
    /// </summary>
    private static Ace Make(bool denies, Sid trustee, int rights, Guid? type, bool forUsers, AceFlags flags)
    {
        var mask = type is null ? (denies ? Denied[rights % Denied.Length] : Allowed[rights])
            : type == WritebackRights.ResetPassword ? DirectoryRights.ControlAccess
            : DirectoryRights.WriteProperty;
        var heirs = forUsers ? WritebackRights.User : (Guid?)null;
        return denies ? Ace.Deny(trustee, mask, type, heirs, flags) : Ace.Allow(trustee, mask, type, heirs, flags);
    }

    private static async Task StoreAsync(LdapClient administrator, string name, Ace[] aces, bool isProtected)
    {
        var before = await administrator.FindAsync(LdapSearch.ForObject(name, "nTSecurityDescriptor") with { Descriptor = SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl }, CancellationToken.None);
        var old = SecurityDescriptor.Parse(before!.Bytes("nTSecurityDescriptor")[0]);

        // Enough for the administrator to clean up, and for everybody to see what they try.
        Ace[] basis =
        [
            Ace.Allow(WellKnownSids.Administrators, GenericMapping.All, flags: AceFlags.ContainerInherit),
            Ace.Allow(WellKnownSids.AuthenticatedUsers, GenericMapping.Read, flags: AceFlags.ContainerInherit),
        ];
        var acl = new Acl([.. aces.Where(ace => ace.IsDeny), .. aces.Where(ace => !ace.IsDeny), .. basis]);
        var descriptor = new SecurityDescriptor(old.Owner, old.Group, acl, isProtected ? DescriptorControl.DaclProtected : DescriptorControl.None);
        await administrator.ReplaceAsync(
            name, [new("nTSecurityDescriptor", descriptor.ToBytes())], [new SecurityDescriptorFlagControl(SecurityMasks.Dacl)], CancellationToken.None);
    }

    private async Task<bool> AttemptAsync(LdapClient client, string attribute)
    {
        _attempts++;
        object value = attribute switch
        {
            "unicodePwd" => Encoding.Unicode.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\"Generated-{_attempts}-Passw0rd\"")),
            "telephoneNumber" => _attempts.ToString(CultureInfo.InvariantCulture),
            _ => "0",
        };
        try
        {
            await client.ReplaceAsync(User, [new(attribute, value)], [], CancellationToken.None);
            return true;
        }
        catch (LdapFailureException exception) when (exception.Failure.Cause == LdapCause.InsufficientAccess)
        {
            return false;
        }
    }

    private async Task<Dictionary<string, Sid>> BuildAsync(LdapClient administrator)
    {
        await SambaLab.ScriptAsync("generated.sh", lab.State);
        var sids = new Dictionary<string, Sid>();
        foreach (var name in new[] { "principal1", "principal2", "principal3", "inner", "outer" })
        {
            sids[name] = (await administrator.FindAsync(LdapSearch.ForObject($"CN={name},{Top}", "objectSid"), CancellationToken.None))!.Sid("objectSid")!;
        }

        return sids;
    }

    private sealed record Generated(Ace[] Top, Ace[] Middle, Ace[] User, bool IsMiddleProtected, bool IsUserProtected);
}
