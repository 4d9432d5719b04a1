using Microsoft.Extensions.Compliance.Classification;

namespace Writeback.Sdk;

/// <summary>How sensitive members of evidence are. Packs may use classes of their own beside these.</summary>
public static class DataClasses
{
    private const string Taxonomy = "Writeback";

    /// <summary>Names a person or an account: names, user principal names, mail addresses, security identifiers.</summary>
    public static DataClassification Personal { get; } = new(Taxonomy, nameof(Personal));

    /// <summary>Names a machine or a place in a network: host names, domain names, addresses.</summary>
    public static DataClassification Infrastructure { get; } = new(Taxonomy, nameof(Infrastructure));

    /// <summary>Lets its holder in: passwords, keys, tokens. Never written anywhere.</summary>
    public static DataClassification Secret { get; } = new(Taxonomy, nameof(Secret));
}
