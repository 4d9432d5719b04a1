using System.Globalization;
using System.Text;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>Where a <see cref="GeneratedForest"/> is in a directory, and what its objects are called there.</summary>
internal sealed class Placement(GeneratedForest forest, string prefix, string domain)
{
    public string Top { get; } = $"OU={prefix},{domain}";

    /// <summary>Everything that has a generated descriptor; what contains others comes first.</summary>
    public IEnumerable<(string Name, GeneratedObject Object)> Objects
        => forest.Containers.Select((container, index) => (Container(index), container)).Concat(forest.Users.Select((user, index) => (User(index), user)));

    public string User(int index) => $"CN={Account(index)},{Container(forest.Users[index].Place)}";

    /// <summary>The name of a user, or of a group, whose numbers follow those of the users.</summary>
    public string Account(int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}a{index}");

    public int IndexOf(string account) => int.Parse(account.AsSpan(prefix.Length + 1), CultureInfo.InvariantCulture);

    /// <summary>What is to be added, without descriptors: they name SIDs, which the server has yet to give.</summary>
    public string ToLdif()
    {
        var password = Convert.ToBase64String(Encoding.Unicode.GetBytes($"\"{SambaLab.Password}\""));
        var ldif = new StringBuilder();
        for (var index = 0; index < forest.Containers.Count; index++)
        {
            ldif.Append(CultureInfo.InvariantCulture, $"dn: {Container(index)}\nobjectClass: organizationalUnit\n\n");
        }

        for (var index = 0; index < forest.Users.Count; index++)
        {
            ldif.Append(
                CultureInfo.InvariantCulture,
                $"dn: {User(index)}\nobjectClass: user\nsAMAccountName: {Account(index)}\nuserPrincipalName: {Account(index)}@fabrikam.lab\nuserAccountControl: 512\nunicodePwd:: {password}\n\n");
        }

        for (var index = 0; index < forest.Groups.Count; index++)
        {
            var name = Account(GeneratedForest.UserCount + index);
            ldif.Append(CultureInfo.InvariantCulture, $"dn: CN={name},{Top}\nobjectClass: group\nsAMAccountName: {name}\n");
            foreach (var member in forest.Groups[index])
            {
                ldif.Append(CultureInfo.InvariantCulture, $"member: {(member < GeneratedForest.UserCount ? User(member) : $"CN={Account(member)},{Top}")}\n");
            }

            ldif.Append('\n');
        }

        return ldif.ToString();
    }

    private string Container(int index) => index == 0 ? Top : string.Create(CultureInfo.InvariantCulture, $"OU=part{index},{Container(forest.Containers[index].Place)}");
}
