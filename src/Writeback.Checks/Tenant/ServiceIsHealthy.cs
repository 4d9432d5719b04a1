using Writeback.Sdk;
using Writeback.Sdk.Probes.Tenant;

namespace Writeback.Checks.Tenant;

/// <summary>Before anything is mended that is not broken: Microsoft may have said that it is theirs. Services are told by their names, which change over time.</summary>
[Check("WB2006", "No incident of Microsoft's explains it", Category = Categories.Tenant, Severity = Severity.Warning)]
internal sealed partial class ServiceIsHealthy
{
    private const string HowToFollow = "Follow it at Microsoft 365 admin center > Health > Service health, and repeat the test when it is over.";

    // Identity by the names it has had, and the words by which an issue about resets gives itself away.
    private static readonly string[] Services = ["Entra", "Azure Active Directory", "Identity Service"];
    private static readonly string[] Words = ["password", "sspr", "writeback", "Entra Connect", "directory synchronization"];

    public IEnumerable<Finding> Evaluate(ServiceHealth health)
    {
        var issues = health.Issues.Where(issue => Services.Any(service => Has(issue.Service, service))).ToList();
        var open = issues.Where(issue => issue.IsResolved == false).ToList();
        if (open.Count == 0)
        {
            yield return Healthy(health.Since);
        }

        foreach (var issue in issues)
        {
            var isAboutIt = Words.Any(word => Has(issue.Title, word) || Has(issue.Feature, word));
            var finding = (issue.IsResolved, isAboutIt) switch
            {
                (false, true) => Explains(issue.Title, issue.StartDateTime),
                (false, false) => Elsewhere(issue.Title, issue.StartDateTime),
                (_, true) => Over(issue.Title, issue.StartDateTime, issue.EndDateTime),
                _ => null,
            };
            if (finding is not null)
            {
                yield return finding.About(issue.Id);
            }
        }
    }

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    [Pass("Microsoft reports no open issue of its identity services. Issues since {since} were looked at.")]
    private static partial Finding Healthy(DateTimeOffset since);

    [Pass("Over: '{title}', from {start} to {end}. Failures of that time may be due to it.")]
    private static partial Finding Over(string? title, DateTimeOffset? start, DateTimeOffset? end);

    [Fail("Microsoft reports '{title}' since {start}.", Remedy = HowToFollow, References = [Documentation.ServiceHealth])]
    private static partial Finding Explains(string? title, DateTimeOffset? start);

    [Warn("Microsoft reports '{title}' since {start}, which does not name passwords.", Remedy = HowToFollow, References = [Documentation.ServiceHealth])]
    private static partial Finding Elsewhere(string? title, DateTimeOffset? start);
}
