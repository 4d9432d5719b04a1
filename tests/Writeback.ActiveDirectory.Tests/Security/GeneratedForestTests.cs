using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text;
using CsCheck;
using Writeback.Sdk.Probes.ActiveDirectory;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;
using Writeback.Sdk.Probes.ActiveDirectory.Security;
using Xunit.Abstractions;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>
/// Our verdict beside the server's: forests are made at random and written once; then every user of one tries every right on every
/// user. Passwords are reset and changed in earnest, and one property of each user is written; of all others the server says what a
/// principal may write.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class GeneratedForestTests(SambaLab lab, ITestOutputHelper output)
{
    private const string Base = "DC=fabrikam,DC=lab";
    private const int Forests = 8;

    // What the server says of each property, and what we ask.
    private static readonly (string Attribute, AccessRequest Request)[] Properties =
    [
        ("lockoutTime", WritebackRights.WriteLockoutTime("user")),
        ("pwdLastSet", WritebackRights.WritePwdLastSet("user")),
        ("telephoneNumber", AccessRequest.Write(GeneratedForest.TelephoneNumber, GeneratedForest.PersonalInformation, WritebackRights.User)),
        ("description", AccessRequest.Write(GeneratedForest.Description, GeneratedForest.PublicInformation, WritebackRights.User)),
    ];

    private readonly Dictionary<string, int> _differences = [];
    private int _forests;
    private int _verdicts;
    private int _attempts;
    private int _passwords;

    [LabFact]
    public async Task Our_verdict_is_the_servers_for_every_user_right_and_principal()
    {
        await using var administrator = await lab.ConnectAsync("Administrator@fabrikam.lab", SambaLab.Fabrikam);
        await GeneratedForest.Random.SampleAsync(forest => CompareAsync(administrator, forest), iter: Forests, threads: 1);

        output.WriteLine($"{_verdicts} verdicts, {_attempts} of them by attempt.");
        foreach (var (difference, count) in _differences)
        {
            output.WriteLine($"{count} of another mind where Samba differs from Windows: {difference}");
        }

        Assert.Equal(Forests, _forests);
        Assert.InRange(_differences.Values.Sum(), 0, _verdicts / 5);
    }

    private async Task CompareAsync(LdapClient administrator, GeneratedForest forest)
    {
        var place = new Placement(forest, string.Create(CultureInfo.InvariantCulture, $"f{Environment.ProcessId}x{_forests++}"), Base);
        await AddAsync(place);
        var sids = await ReadSidsAsync(administrator, place);
        await StoreAsync(administrator, place, sids);

        var descriptors = new SecurityDescriptor[GeneratedForest.UserCount];
        for (var user = 0; user < descriptors.Length; user++)
        {
            var search = LdapSearch.ForObject(place.User(user), "nTSecurityDescriptor") with { Descriptor = SecurityMasks.Owner | SecurityMasks.Dacl };
            descriptors[user] = SecurityDescriptor.Parse((await administrator.FindAsync(search, CancellationToken.None))!.Bytes("nTSecurityDescriptor")[0]);
        }

        var complaints = new List<string>();
        var passwords = Enumerable.Repeat(SambaLab.Password, GeneratedForest.UserCount).ToArray();
        var principals = Enumerable.Range(0, GeneratedForest.UserCount).Select(user => lab.Open($"{place.Account(user)}@fabrikam.lab", SambaLab.Fabrikam)).ToArray();
        try
        {
            for (var principal = 0; principal < principals.Length; principal++)
            {
                var token = new SecurityToken(sids[principal], await AccountFinder.FindGroupsAsync(administrator, place.User(principal), CancellationToken.None));
                for (var user = 0; user < GeneratedForest.UserCount; user++)
                {
                    var name = place.User(user);
                    var descriptor = descriptors[user];
                    void Compare(string right, AccessRequest request, bool isGranted)
                    {
                        _verdicts++;
                        var decision = AccessEvaluator.Evaluate(descriptor, token, request, sids[user]);
                        if (decision.IsGranted == isGranted)
                        {
                            return;
                        }

                        if (SambaDifference.That(descriptor, altered => AccessEvaluator.Evaluate(altered, token, request, sids[user]).IsGranted == isGranted) is { } difference)
                        {
                            _differences[difference] = _differences.GetValueOrDefault(difference) + 1;
                            return;
                        }

                        complaints.Add($"{place.Account(principal)} {right} {place.Account(user)}: we say {decision.Reason} by {decision.Ace}, the server {isGranted}. Owner {descriptor.Owner}, entries {string.Concat(Relevant(descriptor, token))}");
                    }

                    var (writable, descriptorRights) = Effective(principals[principal], name);
                    foreach (var (attribute, request) in Properties)
                    {
                        Compare("write " + attribute, request, writable.Contains(attribute));
                    }

                    Compare("change the DACL of", AccessRequest.Of(DirectoryRights.WriteDacl), descriptorRights.HasFlag(SecurityMasks.Dacl));
                    Compare("change the owner of", AccessRequest.Of(DirectoryRights.WriteOwner), descriptorRights.HasFlag(SecurityMasks.Owner));

                    var fresh = string.Create(CultureInfo.InvariantCulture, $"Generated-{_passwords++}-Passw0rd");
                    Compare("reset", WritebackRights.Reset, Try(principals[principal], Replace(name, "unicodePwd", Quoted(fresh)), out var isSet));
                    passwords[user] = isSet ? fresh : passwords[user];

                    fresh = string.Create(CultureInfo.InvariantCulture, $"Generated-{_passwords++}-Passw0rd");
                    Compare("change", WritebackRights.Change, Try(principals[principal], Change(name, passwords[user], fresh), out isSet));
                    passwords[user] = isSet ? fresh : passwords[user];

                    var (sample, asked) = Properties[(principal + user) % Properties.Length];
                    Compare("attempt " + sample, asked, Try(principals[principal], Replace(name, sample, sample is "pwdLastSet" or "lockoutTime" ? "0" : fresh), out _));
                }
            }
        }
        finally
        {
            foreach (var connection in principals)
            {
                connection.Dispose();
            }
        }

        using var cleaner = lab.Open("Administrator@fabrikam.lab", SambaLab.Fabrikam);
        cleaner.SendRequest(new DeleteRequest(place.Top) { Controls = { new TreeDeleteControl() } });
        Assert.True(complaints.Count == 0, $"{complaints.Count} of {_verdicts}:\n{string.Join('\n', complaints)}");
    }

    /// <summary>The entries that a principal meets, for whoever reads of a difference.</summary>
    private static IEnumerable<Ace> Relevant(SecurityDescriptor descriptor, SecurityToken token)
        => descriptor.Dacl!.Aces.Where(ace => !ace.IsInheritOnly && (token.Contains(ace.Trustee!) || GeneratedForest.KnownEverywhere.Contains(ace.Trustee!)));

    private async Task AddAsync(Placement place)
    {
        var file = Path.Combine(lab.State, "forest.ldif");
        await File.WriteAllTextAsync(file, place.ToLdif());
        await SambaLab.ScriptAsync("forest.sh", lab.State, SambaLab.Fabrikam, "fabrikam.lab", file);
    }

    private static async Task<Sid[]> ReadSidsAsync(LdapClient administrator, Placement place)
    {
        var sids = new Sid[GeneratedForest.UserCount + GeneratedForest.GroupCount];
        await foreach (var entry in administrator.SearchAsync(
            new LdapSearch(place.Top, SearchScope.Subtree, "(sAMAccountName=*)", "sAMAccountName", "objectSid"), CancellationToken.None))
        {
            sids[place.IndexOf(entry.Text("sAMAccountName")!)] = entry.Sid("objectSid")!;
        }

        return sids;
    }

    private static async Task StoreAsync(LdapClient administrator, Placement place, Sid[] sids)
    {
        foreach (var (name, generated) in place.Objects)
        {
            // Enough for the administrator to clean up, and for everybody to see what they try.
            Ace[] basis =
            [
                Ace.Allow(WellKnownSids.Administrators, GenericMapping.All, flags: AceFlags.ContainerInherit),
                Ace.Allow(WellKnownSids.AuthenticatedUsers, GenericMapping.Read, flags: AceFlags.ContainerInherit),
            ];
            var entries = generated.Entries
                .Select(entry => entry.With(entry.Trustee < sids.Length ? sids[entry.Trustee] : GeneratedForest.KnownEverywhere[entry.Trustee - sids.Length]))
                .OrderBy(ace => generated.IsCanonical && !ace.IsDeny);
            var descriptor = new SecurityDescriptor(
                generated.Owner is { } owner ? sids[owner] : WellKnownSids.Administrators, WellKnownSids.Administrators, new Acl([.. entries, .. basis]),
                generated.IsProtected ? DescriptorControl.DaclProtected : DescriptorControl.None);
            await administrator.ReplaceAsync(
                name, [new("nTSecurityDescriptor", descriptor.ToBytes())], [new SecurityDescriptorFlagControl(SecurityMasks.Owner | SecurityMasks.Dacl)], CancellationToken.None);
        }
    }

    private static (HashSet<string> Writable, SecurityMasks Descriptor) Effective(LdapConnection principal, string name)
    {
        var response = (SearchResponse)principal.SendRequest(
            new SearchRequest(name, "(objectClass=*)", SearchScope.Base, "allowedAttributesEffective", "sDRightsEffective"));
        var attributes = response.Entries[0].Attributes;
        return (
            [.. attributes["allowedAttributesEffective"] is { } writable ? writable.GetValues(typeof(string)).Cast<string>() : []],
            (SecurityMasks)int.Parse((string)attributes["sDRightsEffective"].GetValues(typeof(string))[0], CultureInfo.InvariantCulture));
    }

    /// <summary>Whether the server lets somebody do it; it may still refuse the password for another reason, after it has looked at the rights.</summary>
    private bool Try(LdapConnection principal, ModifyRequest request, out bool isDone)
    {
        _attempts++;
        try
        {
            principal.SendRequest(request);
            return isDone = true;
        }
        catch (DirectoryOperationException exception)
        {
            isDone = false;
            var failure = LdapFailures.From(exception);
            return failure switch
            {
                { Cause: LdapCause.InsufficientAccess } => false,

                // What Samba and Windows say of a change that the rights do not allow; with a code the policy refused it.
                { Cause: LdapCause.ConstraintViolation, ErrorCode: null } => false,
                { Cause: LdapCause.PasswordPolicy } => true,
                _ => throw new InvalidOperationException($"{failure.Cause} {failure.Code}", exception),
            };
        }
    }

    private static ModifyRequest Replace(string name, string attribute, object value)
    {
        var change = new DirectoryAttributeModification { Name = attribute, Operation = DirectoryAttributeOperation.Replace };
        Add(change, value);
        return new ModifyRequest(name, change);
    }

    private static ModifyRequest Change(string name, string old, string fresh)
    {
        var remove = new DirectoryAttributeModification { Name = "unicodePwd", Operation = DirectoryAttributeOperation.Delete };
        Add(remove, Quoted(old));
        var add = new DirectoryAttributeModification { Name = "unicodePwd", Operation = DirectoryAttributeOperation.Add };
        Add(add, Quoted(fresh));
        return new ModifyRequest(name, remove, add);
    }

    private static void Add(DirectoryAttributeModification change, object value)
    {
        if (value is byte[] bytes)
        {
            change.Add(bytes);
        }
        else
        {
            change.Add((string)value);
        }
    }

    private static byte[] Quoted(string password) => Encoding.Unicode.GetBytes($"\"{password}\"");
}
