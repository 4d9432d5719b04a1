using System.Globalization;
using Writeback.Checks.Connect;
using Writeback.Sdk;
using Writeback.Sdk.Probes.Events;

namespace Writeback.Checks.Events;

/// <summary>
/// What failed operations say: put together by TrackingId, joined with the engine's error of the same moment, and explained by code. A code that the person at the
/// keyboard can mend, such as that of a password too simple, is a warning.
/// </summary>
[Check("WB7002", "Resets and changes that reach the server succeed", Category = Categories.Events)]
[Requires<ServerIsActive>]
internal sealed partial class OperationsSucceed
{
    private const string Unnamed = "no code";

    // The policy refused, the old password was wrong, the account is disabled or locked: no fault of writeback.
    private static readonly string[] OfPeople = ["33005", "33006", "33007", "33008", "0x80230619"];

    public IEnumerable<Finding> Evaluate(ServerEvents events)
    {
        var failed = events.Operations.Where(operation => operation.Outcome == PasswordOperationOutcome.Failed).ToList();
        if (failed.Count == 0)
        {
            var succeeded = events.Operations.Count(operation => operation.Outcome == PasswordOperationOutcome.Succeeded);
            yield return succeeded == 0 ? NoOperations(events.From, events.End) : AllSucceeded(succeeded, events.Operations[0].At);
            yield break;
        }

        foreach (var group in failed.GroupBy(CodeOf, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return Judge(group.Key, [.. group]).About(group.Key);
        }
    }

    /// <summary>The code that tells most: the engine's, else that of the event that gives the reason.</summary>
    private static string CodeOf(PasswordOperation operation) => operation switch
    {
        { EngineResult: { } result } => string.Create(CultureInfo.InvariantCulture, $"0x{result:X8}"),
        { ReasonEvent: { } reason } => reason.ToString(CultureInfo.InvariantCulture),
        _ => Unnamed,
    };

    private static Finding Judge(string code, List<PasswordOperation> operations)
    {
        var newest = operations[0];
        var known = newest.EngineResult is { } result ? WritebackCodes.FindHResult(result) : newest.ReasonEvent is { } reason ? WritebackCodes.FindEvent(reason) : null;
        var events = operations.SelectMany(operation => operation.Events).Distinct().Order().ToList();
        return known switch
        {
            null when code == Unnamed => FailedWithoutReason(operations.Count, newest.At, events),
            null => FailedForUnknown(operations.Count, code, newest.At, events),
            _ when OfPeople.Contains(known.Code) => RefusedPeople(operations.Count, known.Code, known.Name, newest.At, known.Cause, known.Remedy),
            _ => Failed(operations.Count, known.Code, known.Name, newest.At, known.Meaning, known.Cause, known.Remedy),
        };
    }

    [Pass("All {count} resets and changes in the log succeeded, the last of {newest}.")]
    private static partial Finding AllSucceeded(int count, DateTimeOffset newest);

    [Fail("{count:plural|1=One operation|# operations} failed with {code} ({name}), the last on {newest}. {meaning} Cause: {cause}", Remedy = "{remedy}", References = [Documentation.Troubleshoot])]
    private static partial Finding Failed(int count, string code, string name, DateTimeOffset newest, LocalizableText meaning, LocalizableText cause, LocalizableText remedy);

    [Warn("{count:plural|1=One operation was|# operations were} refused with {code} ({name}), the last on {newest}. Cause: {cause}", Remedy = "{remedy}", References = [Documentation.Troubleshoot])]
    private static partial Finding RefusedPeople(int count, string code, string name, DateTimeOffset newest, LocalizableText cause, LocalizableText remedy);

    [Fail(
        "{count:plural|1=One operation|# operations} failed with {code}, which this version does not know, the last on {newest} (events {events}).",
        Remedy = "Read the text of event 6329 of that moment on the Connect server, and look the code up in the documentation.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding FailedForUnknown(int count, string code, DateTimeOffset newest, IReadOnlyList<int> events);

    [Fail(
        "{count:plural|1=One operation|# operations} failed and the log does not say why, the last on {newest} (events {events}).",
        Remedy = "Take the log Application whole: the reason stands in events 330xx of PasswordResetService and 6329 of ADSync of the same moment.",
        References = [Documentation.Troubleshoot])]
    private static partial Finding FailedWithoutReason(int count, DateTimeOffset newest, IReadOnlyList<int> events);

    [Inconclusive(
        "Between {from} and {until} no reset or change reached the server.",
        Remedy = "Reset a test user's password in the cloud, and look again: without event 31001 it never arrived (WB7004).",
        References = [Documentation.Troubleshoot])]
    private static partial Finding NoOperations(DateTimeOffset? from, DateTimeOffset? until);
}
