using System.Globalization;
using System.Security;
using System.Text;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>Writes events in the schema of Windows, as <c>wevtutil qe /f:xml</c> prints them: one a line, without a root.</summary>
internal sealed class EventLog
{
    public const string Service = "PasswordResetService";

    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly StringBuilder _text = new();
    private int _record;

    public EventLog Add(int id, string moment, string data = "", string provider = Service) => AddRaw(Event(id, At(moment), data, provider, ++_record));

    public EventLog AddRaw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>A failed or succeeded operation, as the service and the engine write it.</summary>
    public EventLog Operation(int start, int end, string moment, Guid id, string? result = null, int? reason = null, string user = "alice@contoso.com")
    {
        var context = $"Context: cloudAnchor: User_{Guid.Empty}, SourceAnchorValue: AbCdEfGhIjKlMnOpQrStUv==, UserPrincipalName: {user}, unblockUser: True";
        Add(start, moment, $"TrackingId: {id}, Password reset request received. {context}");
        if (reason is { } why)
        {
            Add(why, moment, $"TrackingId: {id}, Reason: Synchronization Engine returned an error hr={result}, message=Die Anmeldeinformationen wurden abgelehnt., {context}");
        }

        return Add(end, moment, $"TrackingId: {id}, Details: ..., {context}");
    }

    public string Build(bool withRoot = false) => withRoot ? $"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\r\n<Events>{_text}</Events>\r\n" : _text.ToString();

    /// <summary>Some time of the day of the log.</summary>
    public static DateTimeOffset At(string moment) => new(new DateTime(2026, 11, 20) + TimeSpan.Parse(moment, CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static string Event(int id, DateTimeOffset at, string data, string provider = Service, int record = 1)
        => $"<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='{provider}'/><EventID Qualifiers='0'>{id.ToString(CultureInfo.InvariantCulture)}</EventID><Level>2</Level><Task>0</Task>"
            + $"<Keywords>0x80000000000000</Keywords><TimeCreated SystemTime='{at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture)}00Z'/>"
            + $"<EventRecordID>{record.ToString(CultureInfo.InvariantCulture)}</EventRecordID><Channel>Application</Channel><Computer>SYNC01.contoso.com</Computer><Security/></System>"
            + $"<EventData><Data>{SecurityElement.Escape(data)}</Data></EventData></Event>\r\n";
}
