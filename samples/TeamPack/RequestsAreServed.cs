using System.ComponentModel;
using Writeback.Sdk;

namespace TeamPack;

/// <summary>Users who cannot reset their password themselves ask the helpdesk, and wait.</summary>
[Check("TM0001", "Requests for resets are served in time", Category = "Helpdesk", Severity = Severity.Warning)]
internal sealed partial class RequestsAreServed
{
    public Finding Evaluate(WaitingRequests requests, RunStart start, RequestOptions options)
    {
        if (requests.Oldest is not { } oldest)
        {
            return NoneWaits();
        }

        var minutes = (int)(start.At - oldest).TotalMinutes;
        return minutes <= options.Patience.TotalMinutes ? Served(requests.Count, minutes) : Late(requests.Count, minutes);
    }

    [Pass("Nobody waits.")]
    internal static partial Finding NoneWaits();

    [Pass("{count} wait, the first for {minutes} min.")]
    internal static partial Finding Served(int count, int minutes);

    [Fail("{count} wait, the first for {minutes} min.", Remedy = "Call the helpdesk.")]
    internal static partial Finding Late(int count, int minutes);
}

/// <summary>checks:TM0001:Patience in team.json, or TEAM__Checks__TM0001__Patience.</summary>
[CheckOptions]
public sealed record RequestOptions
{
    [Description("How long a request may wait.")]
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);
}
