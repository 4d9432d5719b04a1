namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A domain controller as the directory describes it.</summary>
public sealed record DomainController
{
    /// <summary>Its DNS name: <c>dNSHostName</c> of the computer.</summary>
    [InfrastructureData]
    public required string Host { get; init; }

    /// <summary>The operating system, as it names itself: <c>operatingSystem</c>.</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>Its version, such as <c>10.0 (20348)</c>: <c>operatingSystemVersion</c>.</summary>
    public string? OperatingSystemVersion { get; init; }

    /// <summary>Whether it cannot be written to: <c>PARTIAL_SECRETS_ACCOUNT</c> of <c>userAccountControl</c>.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The functional level it is able to: <c>msDS-Behavior-Version</c> of its settings; null where they may not be seen.</summary>
    public int? FunctionalLevel { get; init; }

    /// <summary>Whether it is a global catalog; null where its settings may not be seen.</summary>
    public bool? IsGlobalCatalog { get; init; }
}
