using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Events;

/// <summary>What is wrong with a file of events.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EventDamage>))]
public enum EventDamage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It ends in the middle of an event.</summary>
    CutOff,

    /// <summary>Some of its events cannot be read; the others were.</summary>
    BrokenEvents,

    /// <summary>Its encoding changes on the way, as where files of two encodings were joined; what follows was not read.</summary>
    EncodingChanges,

    /// <summary>Between its events stands something else.</summary>
    ForeignText,
}
