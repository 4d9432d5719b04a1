using System.Text.Json.Serialization;

namespace Writeback.Sdk.Probes.Connect;

/// <summary>One file of the folder <c>Connectors</c> of an export; it describes one connector.</summary>
/// <param name="Name">The name of the file without its folder, such as <c>Connector_{…}.xml</c>.</param>
[Evidence]
public sealed record ConnectorFile(string Name) : ISubject
{
    /// <inheritdoc/>
    [JsonIgnore]
    public string Subject => Name;
}
