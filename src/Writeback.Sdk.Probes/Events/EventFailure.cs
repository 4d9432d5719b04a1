namespace Writeback.Sdk.Probes.Events;

/// <summary>The words for what can be wrong with a file of events. They name the file, and never quote it or a foreign exception.</summary>
internal static class EventFailure
{
    public const string HowToExport = "wevtutil qe Application /f:xml > events.xml";

    public static ObservationException Gone(string file, Exception? cause = null)
        => Create(FailureKind.Unavailable, "FileNotFound", $"{file} is not there: give the file that '{HowToExport}' wrote on the Connect server.", cause);

    public static ObservationException Denied(string file, Exception cause)
        => Create(FailureKind.Denied, cause.GetType().Name, $"{file} must not be read by this account: grant it read access.", cause);

    public static ObservationException Unreadable(string file, Exception cause)
        => Create(FailureKind.Unavailable, cause.GetType().Name, $"{file} cannot be read: close the program that holds it, or copy it to a local disk.", cause);

    public static ObservationException Empty(string file)
        => Create(FailureKind.Malformed, "EmptyFile", $"{file} is empty (0 bytes): export the events again with '{HowToExport}'.");

    public static ObservationException NoEvents(string file)
        => Create(FailureKind.Malformed, "NoEvents", $"{file} holds no event as XML: export the events with '{HowToExport}'. Text, CSV and rendered forms are not read.");

    public static ObservationException OnlyOnWindows(string file)
        => Create(FailureKind.Unavailable, "EventLogFile", $"{file} is a log of Windows (.evtx), which only Windows can read: run this there, or turn it into XML with 'wevtutil qe {file} /lf:true /f:xml > events.xml'.");

    public static ObservationException Damaged(string file, Exception cause)
        => Create(FailureKind.Malformed, cause.GetType().Name, $"{file} is damaged, or no log of Windows: copy it again while nothing writes to it ('wevtutil epl Application {file}').", cause);

    private static ObservationException Create(FailureKind kind, string type, string explanation, Exception? cause = null) => new(new(kind, type, null, explanation), innerException: cause);
}
