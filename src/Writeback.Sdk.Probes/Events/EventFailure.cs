namespace Writeback.Sdk.Probes.Events;

/// <summary>The words for what can be wrong with a file of events. They name the file, and never quote it or a foreign exception.</summary>
internal static class EventFailure
{
    public static ObservationException Gone(string file, Exception? cause = null)
        => Create(FailureKind.Unavailable, "FileNotFound", Texts.EventsFileMissing(file), cause);

    public static ObservationException Denied(string file, Exception cause)
        => Create(FailureKind.Denied, cause.GetType().Name, Texts.EventsFileDenied(file), cause);

    public static ObservationException Unreadable(string file, Exception cause)
        => Create(FailureKind.Unavailable, cause.GetType().Name, Texts.EventsFileUnreadable(file), cause);

    public static ObservationException Empty(string file)
        => Create(FailureKind.Malformed, "EmptyFile", Texts.EventsFileEmpty(file));

    public static ObservationException NoEvents(string file)
        => Create(FailureKind.Malformed, "NoEvents", Texts.EventsFileWithoutEvents(file));

    public static ObservationException OnlyOnWindows(string file)
        => Create(FailureKind.Unavailable, "EventLogFile", Texts.EventsFileOfWindows(file));

    public static ObservationException Damaged(string file, Exception cause)
        => Create(FailureKind.Malformed, cause.GetType().Name, Texts.EventsFileDamaged(file), cause);

    private static ObservationException Create(FailureKind kind, string type, LocalizableText explanation, Exception? cause = null) => new(new(kind, type, null, explanation), innerException: cause);
}
