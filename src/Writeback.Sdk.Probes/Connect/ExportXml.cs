using System.Globalization;
using System.Text;
using System.Xml;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>
/// Walks one XML file of an export forward, without a document in memory. The walker stands on an element; reading its value,
/// walking its children to the end or skipping it leaves the walker behind its end tag.
/// </summary>
/// <remarks>
/// A handler of children looks like this, and must read, walk or skip every child:
/// <code>for (bool more = xml.FirstChild(); more; more = xml.NextChild()) switch (xml.Name) { … default: xml.Skip(); break; }</code>
/// </remarks>
internal sealed class ExportXml
{
    // 1.8 MB is a big connector; the schema of the largest forests makes it ten times that.
    internal const long MaxFileLength = 256L * 1024 * 1024;

    // The longest value that is read is a distinguished name or a list of attribute names.
    private const int MaxValueLength = 64 * 1024;

    private const int MaxBufferSize = 64 * 1024;

    private static readonly LocalizableText FlagFormat = Texts.ExpectedFlag;

    private static readonly LocalizableText TimestampFormat = Texts.ExpectedDate;

    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _position;
    private readonly string _file;
    private readonly CancellationToken _cancellationToken;
    private readonly char[] _chunk = new char[256];
    private bool _hasRoot;

    private ExportXml(XmlReader reader, string file, CancellationToken cancellationToken)
    {
        _reader = reader;
        _position = (IXmlLineInfo)reader;
        _file = file;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The qualified name of the element the walker stands on.</summary>
    public string Name => _reader.Name;

    /// <summary>The line of the element the walker stands on, from 1.</summary>
    public int Line => _position.LineNumber;

    /// <summary>Parses one file and turns whatever is wrong with it into an <see cref="ObservationException"/>.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="file">How the file is called in failures: its path in the export.</param>
    /// <param name="root">The name that its root element must have.</param>
    /// <param name="parse">Walks the root element to its end.</param>
    /// <param name="cancellationToken">Checked between elements.</param>
    public static T Parse<T>(string path, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Before it is opened: a pipe, which is no file of an export, has no length and would hold up whoever opens it.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                throw ExportFailure.EmptyFile(file);
            }

            using FileStream stream = Open(path);
            return Parse(stream, file, root, parse, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw ExportFailure.Denied(file, exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ExportFailure.Gone(file, exception);
        }
        catch (IOException exception)
        {
            throw ExportFailure.Unreadable(file, exception);
        }
    }

    /// <summary>Goes to the first child element of the current element; when there is none, goes behind its end and returns false.</summary>
    public bool FirstChild()
    {
        bool isEmpty = _reader.IsEmptyElement;
        _reader.Read();
        return !isEmpty && NextChild();
    }

    /// <summary>Goes to the next child element of the same parent; when there is none, goes behind the parent's end and returns false.</summary>
    public bool NextChild()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    _reader.Read();
                    return false;
                default:
                    if (!_reader.Read())
                    {
                        return false;
                    }

                    break;
            }
        }
    }

    /// <summary>Goes behind the end of the current element.</summary>
    public void Skip()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        // XmlReader.Skip would do, but a schema of megabytes must not outlive a cancellation.
        for (int depth = _reader.Depth; _reader.Read() && _reader.Depth > depth;)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                _cancellationToken.ThrowIfCancellationRequested();
            }
        }

        _reader.Read();
    }

    /// <summary>The value of an attribute of the current element; null when it is absent or empty.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads an attribute of the current element that holds a moment as the sync engine writes it, in UTC.</summary>
    public DateTimeOffset? AttributeTimestamp(string name) =>
        Attribute(name) is { } value ? ToTimestamp(value) ?? throw InvalidValue(Line, name, TimestampFormat) : null;

    /// <summary>Reads an attribute of the current element that holds 0, 1, True or False.</summary>
    public bool? AttributeFlag(string name) =>
        Attribute(name) is { } value ? ToFlag(value) ?? throw InvalidValue(Line, name, FlagFormat) : null;

    /// <summary>Reads the element's text without surrounding white space; null when there is none.</summary>
    public string? Text()
    {
        string name = Name;
        int line = Line;
        bool isEmpty = _reader.IsEmptyElement;
        _reader.Read();
        if (isEmpty)
        {
            return null;
        }

        var text = new StringBuilder();
        while (_reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                throw InvalidValue(line, name, Texts.ExpectedPlainText);
            }

            for (int read; _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && (read = _reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                text.Append(_chunk, 0, read);
                if (text.Length > MaxValueLength)
                {
                    throw InvalidValue(line, name, Texts.ExpectedShortText);
                }
            }

            _reader.Read();
        }

        _reader.Read();
        return text.ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Reads an element that holds 0, 1, True or False; null when it is empty.</summary>
    /// <param name="label">How the value is called in a failure; the name of the element by default.</param>
    public bool? Flag(string? label = null) => Value(label, FlagFormat, ToFlag);

    /// <summary>Reads an element that holds a whole number; null when it is empty.</summary>
    public int? Number() =>
        Value<int>(null, Texts.ExpectedWholeNumber, text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : null);

    /// <summary>Reads an element that holds a GUID, with or without braces; null when it is empty.</summary>
    public Guid? Identifier() => Value<Guid>(null, Texts.ExpectedGuid, text => Guid.TryParse(text, CultureInfo.InvariantCulture, out Guid value) ? value : null);

    /// <summary>Reads an element that holds a moment as the sync engine writes it, in UTC; null when it is empty.</summary>
    public DateTimeOffset? Timestamp() => Value(null, TimestampFormat, ToTimestamp);

    /// <summary>Reads an element that holds a moment in the form of RFC 1123; null when it is empty.</summary>
    public DateTimeOffset? HttpDate(string label) => Value<DateTimeOffset>(label, Texts.ExpectedHttpDate, text =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset value) ? value : null);

    /// <summary>Reads an element that holds a time span; null when it is empty.</summary>
    public TimeSpan? Duration(string label) => Value<TimeSpan>(label, Texts.ExpectedTimeSpan, text =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out TimeSpan value) ? value : null);

    /// <summary>Reads an element that holds one of the names of an enum; null when it is empty.</summary>
    public T? Word<T>()
        where T : struct, Enum => Value<T>(null, Texts.ExpectedOneOf(Enum.GetNames<T>()), text =>
        Enum.TryParse(text, ignoreCase: true, out T value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null);

    /// <summary>Reads an element that holds a version of two to four numbers; null when it is empty.</summary>
    public Version? Version(string? label = null)
    {
        label ??= Name;
        int line = Line;
        return Text() is not { } text ? null
            : System.Version.TryParse(text, out Version? version) ? version
            : throw InvalidValue(line, label, Texts.ExpectedVersion);
    }

    /// <summary>What to throw when an element lacks a child or a value that every export has.</summary>
    /// <param name="line">The line of the element that lacks it.</param>
    /// <param name="element">What it lacks.</param>
    public ObservationException Missing(int line, string element) => ExportFailure.MissingElement(_file, line, element);

    private static FileStream Open(string path)
    {
        long length = new FileInfo(path) is { Exists: true } info ? info.Length : 0;
        return new(path, new FileStreamOptions
        {
            Access = FileAccess.Read,
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
            BufferSize = (int)Math.Clamp(length, 1, MaxBufferSize),
        });
    }

    private static T Parse<T>(FileStream stream, string file, string root, Func<ExportXml, T> parse, CancellationToken cancellationToken)
    {
        if (stream.Length == 0)
        {
            throw ExportFailure.EmptyFile(file);
        }

        if (stream.Length > MaxFileLength)
        {
            throw ExportFailure.FileTooLarge(file, MaxFileLength);
        }

        using var reader = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxFileLength,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        });
        var xml = new ExportXml(reader, file, cancellationToken);
        try
        {
            xml.ReadRoot(root);
            T value = parse(xml);
            xml.ReadToEnd();
            return value;
        }
        catch (XmlException exception) when (!xml._hasRoot && LineOfDocumentType(stream) is { } line)
        {
            throw ExportFailure.DocumentType(file, line, exception);
        }
        catch (XmlException exception)
        {
            throw ExportFailure.NotWellFormed(file, exception.LineNumber, exception);
        }
    }

    /// <summary>The reader refuses a document type like any other fault, and without a line; the text before the root tells.</summary>
    private static int? LineOfDocumentType(FileStream stream)
    {
        stream.Position = 0;
        using var text = new StreamReader(stream, leaveOpen: true);
        var buffer = new char[4096];
        ReadOnlySpan<char> prolog = buffer.AsSpan(0, text.ReadBlock(buffer));
        int start = prolog.IndexOf("<!DOCTYPE", StringComparison.Ordinal);
        return start < 0 ? null : prolog[..start].Count('\n') + 1;
    }

    private static bool? ToFlag(string text) =>
        text == "1" || text.Equals("True", StringComparison.OrdinalIgnoreCase) ? true
        : text == "0" || text.Equals("False", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    // The sync engine writes UTC without saying so.
    private static DateTimeOffset? ToTimestamp(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset value)
            ? value
            : null;

    private void ReadRoot(string root)
    {
        if (_reader.MoveToContent() != XmlNodeType.Element)
        {
            return;
        }

        _hasRoot = true;
        if (Name != root)
        {
            throw ExportFailure.WrongRoot(_file, Line, root);
        }
    }

    private void ReadToEnd()
    {
        while (_reader.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private T? Value<T>(string? label, LocalizableText expected, Func<string, T?> convert)
        where T : struct
    {
        label ??= Name;
        int line = Line;
        return Text() is { } text ? convert(text) ?? throw InvalidValue(line, label, expected) : null;
    }

    private ObservationException InvalidValue(int line, string label, LocalizableText expected) => ExportFailure.InvalidValue(_file, line, label, expected);
}
