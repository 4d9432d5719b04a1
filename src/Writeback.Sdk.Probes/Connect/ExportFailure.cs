using System.Globalization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// The words for what can be wrong with a file of an export. They name the file relative to the export and the line; they never
/// quote the file or a foreign exception.
/// </summary>
internal static class ExportFailure
{
    public const string InvalidValueType = "InvalidValue";

    private const string Cure = "export again with Get-ADSyncServerConfiguration";

    public static ObservationException EmptyFile(string file) =>
        Malformed("EmptyFile", null, $"{file} is empty (0 bytes): {Cure}.");

    public static ObservationException FileTooLarge(string file, long limit) =>
        Malformed("FileTooLarge", null, string.Create(CultureInfo.InvariantCulture, $"{file} is larger than {limit / (1024 * 1024)} MB, which no export is: {Cure}."));

    public static ObservationException NotWellFormed(string file, int line, Exception cause) =>
        Malformed("XmlException", line, $"{file} is not well-formed XML{At(line)}, so it is damaged, cut off or no XML at all: {Cure}.", cause);

    public static ObservationException DocumentType(string file, int line, Exception cause) =>
        Malformed("DocumentType", line, $"{file} has a document type declaration (DTD){At(line)}, which no export has and which is refused: {Cure}.", cause);

    public static ObservationException WrongRoot(string file, int line, string expected) =>
        Malformed("WrongRoot", line, $"{file} does not start with the element {expected}{At(line)}, so it is another kind of file: {Cure}.");

    public static ObservationException MissingElement(string file, int line, string element) =>
        Malformed("MissingElement", line, $"{file} lacks {element} in the element{At(line)}: {Cure}.");

    public static ObservationException InvalidValue(string file, int line, string element, string expected) =>
        Malformed(InvalidValueType, line, $"{file} has a value of {element}{At(line)} that is not {expected}: {Cure}.");

    public static ObservationException Denied(string file, Exception cause) =>
        Create(FailureKind.Denied, cause.GetType().Name, null, $"{file} must not be read by this account: grant it read access to the export.", cause);

    public static ObservationException Gone(string file, Exception cause) =>
        Create(FailureKind.Unavailable, cause.GetType().Name, null, $"{file} is not there: {Cure}.", cause);

    public static ObservationException Unreadable(string file, IOException cause) => new(
        new(
            FailureKind.Unavailable,
            cause.GetType().Name,
            string.Create(CultureInfo.InvariantCulture, $"0x{cause.HResult:X8}"),
            $"{file} cannot be read: close the program that holds it, or copy the export to a local disk."),
        isTransient: true,
        cause);

    public static ObservationException NoFiles(string folder) =>
        Create(FailureKind.Unavailable, "NoFiles", null, $"The folder {folder} of the export is missing or holds no XML files: {Cure}, and copy all of its folders.");

    private static ObservationException Malformed(string type, int? line, string explanation, Exception? cause = null) =>
        Create(FailureKind.Malformed, type, line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : null, explanation, cause);

    private static ObservationException Create(FailureKind kind, string type, string? code, string explanation, Exception? cause = null) =>
        new(new(kind, type, code, explanation), innerException: cause);

    private static string At(int line) => line > 0 ? string.Create(CultureInfo.InvariantCulture, $" at line {line}") : "";
}
