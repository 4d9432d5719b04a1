using System.Globalization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The words for what can be wrong with a file of an export. They name the file relative to the export and the line; they never
/// quote the file or a foreign exception.
/// </summary>
internal static class ExportFailure
{
    public const string InvalidValueType = "InvalidValue";

    private static LocalizableText Cure => Texts.ExportCure;

    public static ObservationException EmptyFile(string file) =>
        Malformed("EmptyFile", null, Texts.ExportFileEmpty(file, Cure));

    public static ObservationException FileTooLarge(string file, long limit) =>
        Malformed("FileTooLarge", null, Texts.ExportFileTooLarge(file, limit / (1024 * 1024), Cure));

    public static ObservationException NotWellFormed(string file, int line, Exception cause) =>
        Malformed("XmlException", line, Texts.ExportNotWellFormed(file, At(line), Cure), cause);

    public static ObservationException DocumentType(string file, int line, Exception cause) =>
        Malformed("DocumentType", line, Texts.ExportHasDtd(file, At(line), Cure), cause);

    public static ObservationException WrongRoot(string file, int line, string expected) =>
        Malformed("WrongRoot", line, Texts.ExportWrongRoot(file, expected, At(line), Cure));

    public static ObservationException MissingElement(string file, int line, string element) =>
        Malformed("MissingElement", line, Texts.ExportLacksElement(file, element, At(line), Cure));

    public static ObservationException InvalidValue(string file, int line, string element, LocalizableText expected) =>
        Malformed(InvalidValueType, line, Texts.ExportInvalidValue(file, element, At(line), expected, Cure));

    public static ObservationException Denied(string file, Exception cause) =>
        Create(FailureKind.Denied, cause.GetType().Name, null, Texts.ExportDenied(file), cause);

    public static ObservationException Gone(string file, Exception cause) =>
        Create(FailureKind.Unavailable, cause.GetType().Name, null, Texts.ExportFileGone(file, Cure), cause);

    public static ObservationException Unreadable(string file, IOException cause) => new(
        new(
            FailureKind.Unavailable,
            cause.GetType().Name,
            string.Create(CultureInfo.InvariantCulture, $"0x{cause.HResult:X8}"),
            Texts.ExportFileUnreadable(file)),
        isTransient: true,
        cause);

    public static ObservationException NoFiles(string folder) =>
        Create(FailureKind.Unavailable, "NoFiles", null, Texts.ExportWithoutFiles(folder, Cure));

    private static ObservationException Malformed(string type, int? line, LocalizableText explanation, Exception? cause = null) =>
        Create(FailureKind.Malformed, type, line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : null, explanation, cause);

    private static ObservationException Create(FailureKind kind, string type, string? code, LocalizableText explanation, Exception? cause = null) =>
        new(new(kind, type, code, explanation), innerException: cause);

    private static LocalizableText At(int line) => line > 0 ? Texts.AtLine(line) : "";
}
