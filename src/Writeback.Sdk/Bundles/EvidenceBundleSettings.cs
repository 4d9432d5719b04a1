namespace Writeback.Sdk;

/// <summary>How a bundle is written.</summary>
public sealed record EvidenceBundleSettings
{
    /// <summary>The name of the tool that writes it.</summary>
    public required string ToolName { get; init; }

    /// <summary>Its version.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>
    /// Whether what is classified, such as names, accounts and addresses, is replaced by tokens. A token stands for the same text
    /// everywhere in one bundle, and for nothing in another. Secrets are erased either way.
    /// </summary>
    public bool Redact { get; init; }
}
