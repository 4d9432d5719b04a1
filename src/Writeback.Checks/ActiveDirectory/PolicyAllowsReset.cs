using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>
/// Writeback obeys the policy that holds for the user, the domain's or a fine-grained one. A minimum age lets one change through and
/// refuses the next: "it worked once" (hr=80230619, event 33008).
/// </summary>
[Check("WB4009", "The password policy lets the user's password be reset", Category = Categories.Directory)]
internal sealed partial class PolicyAllowsReset
{
    public IEnumerable<Finding> Evaluate(DirectoryUser user, RunStart start)
    {
        var policy = user.Policy;
        if (user.IsPolicyHidden)
        {
            yield return Hidden().About(user.Name);
            yield break;
        }

        if (policy.MinimumAge > TimeSpan.Zero)
        {
            var until = user.PasswordLastSet + policy.MinimumAge;
            yield return (until > start.At ? TooYoung(policy.Name, policy.MinimumAge, until.Value) : MinimumAge(policy.Name, policy.MinimumAge)).About(user.Name);
        }

        yield return (policy.IsComplexityRequired
            ? ComplexAllowed(policy.Name, policy.MinimumLength, policy.HistoryLength)
            : Allowed(policy.Name, policy.MinimumLength, policy.HistoryLength)).About(user.Name);
    }

    [Pass("{policy} asks for {length} characters of three kinds, and none of the last {history} passwords.")]
    private static partial Finding ComplexAllowed(string policy, int length, int history);

    [Pass("{policy} asks for {length} characters, and none of the last {history} passwords.")]
    private static partial Finding Allowed(string policy, int length, int history);

    [Fail(
        "{policy} wants a password to be kept for {age}: this one may not be changed or reset through writeback before {until}.",
        Remedy = "Wait, or set the minimum password age to 0 as Microsoft advises for writeback.",
        References = [Documentation.PasswordPolicy, Documentation.EnableWriteback])]
    private static partial Finding TooYoung(string policy, TimeSpan age, DateTimeOffset until);

    [Warn(
        "{policy} wants a password to be kept for {age}: a second reset within that time is refused.",
        Remedy = "Set the minimum password age to 0 as Microsoft advises for writeback.",
        References = [Documentation.PasswordPolicy, Documentation.EnableWriteback])]
    private static partial Finding MinimumAge(string policy, TimeSpan age);

    [Inconclusive(
        "A fine-grained policy holds for the user, which the account that signed in may not read.",
        Remedy = "Sign in as an administrator, or grant read access on the Password Settings Container: Get-ADUserResultantPasswordPolicy shows the policy.")]
    private static partial Finding Hidden();
}
