using System.Globalization;
using System.Text;
using System.Xml;

namespace Writeback.Sdk.Probes.Events;

/// <summary>Reads events as XML, as <c>wevtutil</c> and <c>EventRecord.ToXml()</c> write them, forward and one at a time.</summary>
internal sealed class EventXmlReader : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly StringBuilder _data = new();
    private char[] _text = new char[4096];

    // The same in every event of a server.
    private string _computer = "";
    private XmlReader _reader;

    /// <param name="stream">The text. It is read forward only.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public EventXmlReader(Stream stream, CancellationToken cancellationToken)
    {
        var (encoding, rest) = EventEncoding.Detect(stream);
        Segments = new EventSegments(rest, encoding, cancellationToken);
        _reader = XmlReader.Create(Segments, Settings);
    }

    /// <summary>What is known of the text as a whole.</summary>
    public EventSegments Segments { get; }

    /// <summary>Reads the next event of one of our providers; null at the end.</summary>
    public ServerEvent? Read()
    {
        while (true)
        {
            try
            {
                while (_reader.Read())
                {
                    if (_reader is { NodeType: XmlNodeType.Element, LocalName: "Event" } && ReadEvent() is { } found)
                    {
                        return found;
                    }
                }

                return null;
            }
            catch (XmlException)
            {
                Segments.Abandon();
                _reader.Dispose();
                _reader = XmlReader.Create(Segments, Settings);
            }
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        Segments.Dispose();
    }

    /// <summary>Reads the event that the reader stands on, to its end. Null for one of a stranger, and for one that lacks what every event has.</summary>
    private ServerEvent? ReadEvent()
    {
        string? provider = null;
        string? computer = null;
        int? id = null;
        DateTimeOffset? at = null;
        _data.Clear();
        for (var depth = _reader.Depth; _reader.Read() && _reader.Depth > depth;)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_reader.LocalName)
            {
                case "Provider":
                    provider ??= EventProviders.Find(_reader.GetAttribute("Name")) ?? EventProviders.Find(_reader.GetAttribute("EventSourceName"));
                    break;
                case "EventID":
                    id ??= ushort.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
                    break;
                case "TimeCreated":
                    at ??= EventTime.Parse(_reader.GetAttribute("SystemTime"));
                    break;
                case "Computer":
                    computer ??= NameOfComputer(Text());
                    break;
                case "Data":
                    var text = Text();
                    _data.Append(_data.Length == 0 ? "" : "\n").Append(text);
                    break;
            }
        }

        return provider is not null && id is { } known && at is { } moment ? new ServerEvent(provider, known, moment, computer, _data.ToString()) : null;
    }

    private string NameOfComputer(ReadOnlySpan<char> name) => name.SequenceEqual(_computer) ? _computer : _computer = name.ToString();

    /// <summary>The text of the element that the reader stands on, until the next call; the reader is then on its end.</summary>
    private ReadOnlySpan<char> Text()
    {
        var length = 0;
        if (!_reader.IsEmptyElement)
        {
            while (_reader.Read() && _reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                // Piece by piece into memory that is there: a string each would be most of what reading a log allocates.
                while (_reader.ReadValueChunk(_text, length, _text.Length - length) is > 0 and var read)
                {
                    length += read;
                    if (length == _text.Length)
                    {
                        Array.Resize(ref _text, _text.Length * 2);
                    }
                }
            }
        }

        return _text.AsSpan(0, length);
    }
}
