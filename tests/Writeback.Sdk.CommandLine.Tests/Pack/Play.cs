using System.Text.Json.Serialization;

namespace Writeback.Sdk.CommandLine.Tests.Pack;

/// <summary>What was seen of a scene.</summary>
[Evidence]
public sealed record Play(string Words)
{
    /// <summary>What lets its holder in.</summary>
    [SecretData]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Ticket { get; init; }

    /// <summary>Throws when somebody writes it, where the scene wants that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Review => Words.Split(' ').Contains("unwritable", StringComparer.Ordinal) ? throw new InvalidOperationException(Backstage.Secret) : null;
}
