using Writeback.Sdk;
using Writeback.Sdk.Probes.Connect;

namespace Writeback.Checks.Connect;

/// <summary>
/// An old build stops working by decree: below a floor the service no longer talks to it. The article asks for the latest
/// version; today's floor is harder than that.
/// </summary>
[Check("WB3002", "The version of Entra Connect is supported", Category = Categories.Connect)]
internal sealed partial class ConnectVersionIsSupported
{
    // From this build on, writeback needs the hosts of today's list: the article's point 13.
    private static readonly Version HostListFrom = new(1, 1, 443, 0);

    public Finding Evaluate(SyncServerSettings settings, RunStart start)
        => settings.Version is { } version
            ? Judge(version, DateOnly.FromDateTime(start.At.UtcDateTime), ConnectVersions.Current)
            : VersionUnknown();

    internal static Finding Judge(Version version, DateOnly today, ConnectVersions table)
    {
        var (latest, asOf) = (table.Latest, table.AsOf);
        if (version < HostListFrom)
        {
            return TooOldForTheHostList(version, latest, HostListFrom, table.WorksFrom.Effective);
        }

        if (version < table.WorksFrom.Build)
        {
            return NoLongerWorks(version, latest, table.WorksFrom.Effective);
        }

        if (table.Find(version) is { Recalled: true })
        {
            return Recalled(version, latest);
        }

        if (version < table.HardFloor.Build)
        {
            return today >= table.HardFloor.Effective
                ? BelowFloor(version, latest, table.HardFloor.Build, table.HardFloor.Effective)
                : BelowComingFloor(version, latest, table.HardFloor.Build, table.HardFloor.Effective);
        }

        return table.Find(version) switch
        {
            null => UnknownVersion(version, latest, asOf),
            { EndOfSupport: { } end } when today > end => OutOfSupport(version, latest, end),
            { EndOfSupport: { } end } when version < latest => Supported(version, latest, end),
            _ => Latest(version, asOf),
        };
    }

    [Pass("Version {version} is the latest one known on {asOf:yyyy-MM-dd}.")]
    private static partial Finding Latest(Version version, DateOnly asOf);

    [Pass("Version {version} is supported until {end:yyyy-MM-dd}; {latest} is the latest.")]
    private static partial Finding Supported(Version version, Version latest, DateOnly end);

    [Warn(
        "Support of version {version} ended on {end:yyyy-MM-dd}.",
        Remedy = "Upgrade Entra Connect to {latest} or later.",
        References = [Documentation.VersionHistory])]
    private static partial Finding OutOfSupport(Version version, Version latest, DateOnly end);

    [Warn(
        "Version {version} stops synchronising on {effective:yyyy-MM-dd}: from then on the service accepts {floor} and later only.",
        Remedy = "Upgrade Entra Connect to {latest} or later before that day.",
        References = [Documentation.VersionHistory, Documentation.Prerequisites])]
    private static partial Finding BelowComingFloor(Version version, Version latest, Version floor, DateOnly effective);

    [Fail(
        "Version {version} is too old: since {effective:yyyy-MM-dd} the service accepts {floor} and later only, and all synchronisation services below it have stopped.",
        Remedy = "Upgrade Entra Connect to {latest} or later.",
        References = [Documentation.VersionHistory, Documentation.Prerequisites])]
    private static partial Finding BelowFloor(Version version, Version latest, Version floor, DateOnly effective);

    [Fail(
        "Version {version} is too old: synchronisation of all 1.x versions stopped on {effective:yyyy-MM-dd}.",
        Remedy = "Install Entra Connect {latest} or later on a supported Windows Server and move the configuration there.",
        References = [Documentation.VersionHistory])]
    private static partial Finding NoLongerWorks(Version version, Version latest, DateOnly effective);

    [Fail(
        "Version {version} is too old: synchronisation of all 1.x versions stopped on {effective:yyyy-MM-dd}. It is even older than {hostListFrom}, from which on the documented hosts for writeback apply.",
        Remedy = "Install Entra Connect {latest} or later on a supported Windows Server and move the configuration there.",
        References = [Documentation.VersionHistory, Documentation.Troubleshoot])]
    private static partial Finding TooOldForTheHostList(Version version, Version latest, Version hostListFrom, DateOnly effective);

    [Warn(
        "Microsoft withdrew the installer of version {version}.",
        Remedy = "Uninstall it and install Entra Connect {latest} or later.",
        References = [Documentation.VersionHistory])]
    private static partial Finding Recalled(Version version, Version latest);

    [Inconclusive(
        "Version {version} is not in the table of {asOf:yyyy-MM-dd}, whose latest is {latest}.",
        Remedy = "Look the version up in the version history, or update this tool.",
        References = [Documentation.VersionHistory])]
    private static partial Finding UnknownVersion(Version version, Version latest, DateOnly asOf);

    [Inconclusive("The configuration does not name the version of Entra Connect.", Remedy = ConnectIsInstalled.HowToFindVersion)]
    private static partial Finding VersionUnknown();
}
