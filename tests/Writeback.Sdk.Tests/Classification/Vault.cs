using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Writeback.Sdk.Tests.Classification;

/// <summary>Evidence with a member of every shape, each of which a test may call sensitive.</summary>
internal sealed record Vault : Building
{
    public string Text { get; init; } = "";

    public string? Maybe { get; init; }

    [JsonPropertyName("other-name")]
    public string Renamed { get; init; } = "";

    public IReadOnlyList<string?> Texts { get; init; } = [];

    public ImmutableArray<string> Frozen { get; init; } = [];

    public string[] Array { get; init; } = [];

    public IReadOnlyList<int> Numbers { get; init; } = [];

    public IReadOnlyDictionary<string, string> Pairs { get; init; } = new Dictionary<string, string>();

    public int Number { get; init; }

    public DateTimeOffset? Moment { get; init; }

    [JsonConverter(typeof(CamelCaseEnumConverter<CheckStatus>))]
    public CheckStatus Status { get; init; }

    public Version? Version { get; init; }

    public byte[] Bytes { get; init; } = [];

    public JsonElement Any { get; init; } = JsonElement.Parse("null");

    public JsonElement? MaybeAny { get; init; }

    public Shelf Shelf { get; init; } = new([], JsonElement.Parse("null"));

    public Shelf? Rack { get; init; }

    public Guard Guard { get; init; } = new("", 0, []);

    public Guard? Deputy { get; init; }

    public IReadOnlyList<Guard> Guards { get; init; } = [];

    public Dictionary<string, Guard> Shifts { get; init; } = [];

    [JsonIgnore]
    public string Unwritten => Text;
}
