using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory.Population;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>One user tells about one user. Over all of them: for how many would writeback fail, why, and what would help most.</summary>
[Check("WB4015", "Writeback would work for all users", Category = Categories.Directory)]
internal sealed partial class PopulationCanBeWritten
{
    public IEnumerable<Finding> Evaluate(DirectoryPopulation population)
        => population.Domains.SelectMany(domain => Judge(domain).Select(finding => finding.About(domain.Domain)));

    private static IEnumerable<Finding> Judge(PopulationOfDomain domain)
    {
        if (domain.Users == 0)
        {
            yield return Nobody();
            yield break;
        }

        // By design, by choice or for a while: no fault, but good to know.
        var expected = domain.Groups.Where(group => IsExpected(group.Reason)).ToList();
        var faults = domain.Groups.Where(group => !IsExpected(group.Reason)).OrderByDescending(group => group.Count).ThenBy(group => group.Reason).ToList();
        if (faults.Count == 0)
        {
            yield return AllWell(domain.Users);
        }

        foreach (var group in faults)
        {
            yield return group.Reason switch
            {
                PopulationReason.ResetNotGranted => NotGranted(group.Count, domain.Users, group.Examples, group.Place, group.CountAtPlace),
                PopulationReason.AttributesNotGranted => AttributesNotGranted(group.Count, domain.Users, group.Examples, group.Place, group.CountAtPlace),
                PopulationReason.InheritanceOff => InheritanceOff(group.Count, domain.Users, group.Examples, group.Place, group.CountAtPlace),
                PopulationReason.ResetDenied => Denied(group.Count, domain.Users, group.Examples, group.Place, group.CountAtPlace),
                PopulationReason.PolicyNotReadable => PolicyNotReadable(group.Count, domain.Users, group.Examples),
                PopulationReason.ReservedCharacters => Reserved(group.Count, domain.Users, group.Examples),
                _ => NotReadable(group.Count, domain.Users, group.Examples, group.Place),
            };
        }

        foreach (var group in expected)
        {
            yield return Expected(group.Count, domain.Users, group.Reason, group.Examples);
        }
    }

    private static bool IsExpected(PopulationReason reason)
        => reason is PopulationReason.Protected or PopulationReason.Disabled or PopulationReason.Locked or PopulationReason.PasswordTooYoung;

    [Pass("Rights and names of {users:plural|1=the one user|all # users} allow writeback.")]
    private static partial Finding AllWell(long users);

    [Inconclusive("No users were found.", Remedy = "Sign in with an account that may see them, or look elsewhere: --population-base DN.")]
    private static partial Finding Nobody();

    [Fail(
        "For {count} of {users} users nothing grants Reset Password, such as {examples}; {there} of them are in {place}.",
        Remedy = "Grant the rights where most of them are: Set-ADSyncPasswordWritebackPermissions -ADConnectorAccountName NAME -ADConnectorAccountDomain DOMAIN -ADobjectDN '{place}'; without -ADobjectDN, on the whole domain.",
        References = [Documentation.ConnectorAccount])]
    private static partial Finding NotGranted(long count, long users, IReadOnlyList<string> examples, string? place, long there);

    [Fail(
        "For {count} of {users} users writing lockoutTime or pwdLastSet is not granted, such as {examples}; {there} of them are in {place}.",
        Remedy = "Set-ADSyncPasswordWritebackPermissions grants both with Reset Password; run it with -ADobjectDN '{place}' or for the whole domain.",
        References = [Documentation.ConnectorAccount])]
    private static partial Finding AttributesNotGranted(long count, long users, IReadOnlyList<string> examples, string? place, long there);

    [Fail(
        "{count} of {users} users do not inherit permissions, such as {examples}; {there} of them are in {place}.",
        Remedy = "Enable inheritance on them: Get-ADSyncObjectsWithInheritanceDisabled -SearchBase '{place}' lists them.",
        References = [Documentation.EnableWriteback])]
    private static partial Finding InheritanceOff(long count, long users, IReadOnlyList<string> examples, string? place, long there);

    [Fail(
        "For {count} of {users} users an entry denies Reset Password to the connector account, such as {examples}; {there} of them are in {place}.",
        Remedy = "Look at one of them with --user: WB4003 names the entry.",
        References = [Documentation.AccessRights])]
    private static partial Finding Denied(long count, long users, IReadOnlyList<string> examples, string? place, long there);

    [Fail(
        "{count} of {users} users have reserved characters in their names, such as {examples}.",
        Remedy = "Rename them without , + \" \\ < > ; = / and without a space or # at the beginning or a space at the end.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding Reserved(long count, long users, IReadOnlyList<string> examples);

    [Inconclusive(
        "The permissions of {count} of {users} users may not be read, such as {examples}; most of them are in {place}.",
        Remedy = "Sign in with an account that may read permissions, such as the connector account itself.")]
    private static partial Finding NotReadable(long count, long users, IReadOnlyList<string> examples, string? place);

    [Inconclusive(
        "For {count} of {users} users fine-grained password policies hold that may not be read, such as {examples}: whether their minimum age is over is not known.",
        Remedy = "Sign in as an administrator, or grant read access on the Password Settings Container.")]
    private static partial Finding PolicyNotReadable(long count, long users, IReadOnlyList<string> examples);

    [Warn("{count} of {users} users cannot be written back as they are ({reason}), such as {examples}.", Remedy = "Look at one of them with --user: WB4008 to WB4010 say what it means.")]
    private static partial Finding Expected(long count, long users, PopulationReason reason, IReadOnlyList<string> examples);
}
