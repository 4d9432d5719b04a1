using System.Globalization;
using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Checks.Events;

/// <summary>
/// Registering the server with the cloud, and the keys that protect passwords on their way. What came right after a problem puts it right:
/// onboarding that succeeded, new keys, or an operation that could be decrypted.
/// </summary>
[Check("WB7003", "The server is registered with the cloud, and its keys work", Category = Categories.Events)]
[Requires<ServerIsActive>]
internal sealed partial class OnboardingIsSound
{
    private const string HowToRenew =
        "Disable and enable password writeback, which registers the server anew and makes new keys: writeback fix WB7003 shows how, and what it interrupts.";

    private static readonly TimeSpan OnboardingTakes = TimeSpan.FromMinutes(10);

    private static readonly int[] Problems = [31014, 32003, 32004, 32005, 32007, 32008, 32009, 32010, 32011, 32013];
    private static readonly int[] Cures = [31002, 31005, 31007, 31010];

    public IEnumerable<Finding> Evaluate(ServerEvents events)
    {
        if (events.Counts.All(count => count.Provider != "PasswordResetService") || events.End is not { } end)
        {
            return [NoEvents(events.EventsRead)];
        }

        var cured = Cures.Max(id => events.Last(id));
        List<Finding> findings = [.. Problems
            .Select(id => (Id: id, At: events.Last(id)))
            .Where(problem => problem.At is { } at && (cured is null || at > cured))
            .OrderByDescending(problem => problem.At)
            .Select(problem => Describe(WritebackCodes.FindEvent(problem.Id)!, problem.At!.Value))];
        var started = events.Last(31004);
        if (findings.Count == 0 && started is { } since && (events.Last(31005) ?? DateTimeOffset.MinValue) < since && end - since > OnboardingTakes)
        {
            findings.Add(Unfinished(since));
        }

        if (events.Last(31013) is { } off && (events.Last(31005) ?? started ?? DateTimeOffset.MinValue) < off)
        {
            findings.Add(SwitchedOff(off));
        }

        return findings.Count > 0 ? findings : [events.Last(31018) is { } keys ? SoundSince(keys) : Sound(events.From ?? end)];
    }

    private static Finding Describe(WritebackCode code, DateTimeOffset at)
        => Problem(code.Code, code.Name, at, code.Meaning, code.Cause, code.Remedy).About(code.Code.ToString(CultureInfo.InvariantCulture));

    [Pass("The log shows no problem of registration or keys since {from}.")]
    private static partial Finding Sound(DateTimeOffset from);

    [Pass("The log shows no problem of registration or keys; the keys were made on {keys}.")]
    private static partial Finding SoundSince(DateTimeOffset keys);

    [Fail("Event {id} ({name}) on {at}, and nothing since shows it mended. {meaning} Cause: {cause}", Remedy = "{remedy}", References = [Documentation.Troubleshoot])]
    private static partial Finding Problem(string id, string name, DateTimeOffset at, LocalizableText meaning, LocalizableText cause, LocalizableText remedy);

    [Fail("Registering began on {started} (event 31004) and did not come to its end (31005).", Remedy = HowToRenew, References = [Documentation.Troubleshoot])]
    private static partial Finding Unfinished(DateTimeOffset started);

    [Fail("Writeback was switched off on {at} (event 31013), and not on again since.", Remedy = "If nobody meant to: enable it again. writeback fix WB3004 shows how.", References = [Documentation.EnableWriteback])]
    private static partial Finding SwitchedOff(DateTimeOffset at);

    [Inconclusive(
        "There is no event of PasswordResetService among {count} events.",
        Remedy = "Take the log Application of the active Connect server, unfiltered: wevtutil qe Application /f:xml > events.xml.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoEvents(long count);
}
