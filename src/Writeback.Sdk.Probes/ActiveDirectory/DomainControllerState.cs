using System.Text.Json.Serialization;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A domain controller as this machine finds it.</summary>
public sealed record DomainControllerState
{
    /// <summary>Its DNS name.</summary>
    [InfrastructureData]
    public required string Host { get; init; }

    /// <summary>Its DNS name without that of its domain; null where evidence of an older version does not tell.</summary>
    /// <remarks>Recorded, though it is a part of <see cref="Host"/>: of what stands for a name that was redacted no part can be taken.</remarks>
    [InfrastructureData]
    public string? ShortName { get; init; }

    /// <summary>The DNS name of its domain.</summary>
    [InfrastructureData]
    public required string Domain { get; init; }

    /// <summary>The distinguished name of its domain; null where evidence of an older version does not tell.</summary>
    [InfrastructureData]
    public string? DomainDistinguishedName { get; init; }

    /// <summary>Whether it cannot be written to.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Whether it holds the domain's PDC role, as the directory says.</summary>
    public bool IsPdcEmulator { get; init; }

    /// <summary>Each port that writeback uses, and whether it can be connected to.</summary>
    public required IReadOnlyList<PortState> Ports { get; init; }

    /// <summary>
    /// The port of the dynamic range (49152 to 65535) on which it replicates, as its endpoint mapper names it, and whether that can be
    /// connected to; null where the mapper cannot be asked or names none.
    /// </summary>
    public PortState? DynamicPort { get; init; }

    /// <summary>Why it did not answer LDAP; null when it did.</summary>
    public LdapFailure? Failure { get; init; }

    /// <summary>The controls it offers: <c>supportedControl</c>. Empty where it did not answer.</summary>
    public IReadOnlyList<string> SupportedControls { get; init; } = [];

    /// <summary>By how much its clock is ahead of this machine's; null where it did not answer.</summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>How exact <see cref="ClockSkew"/> is: the clock of the answer counts seconds, and the answer takes its time.</summary>
    public TimeSpan? ClockSkewError { get; init; }

    /// <summary>Whether it has replicated since it started: <c>isSynchronized</c>.</summary>
    public bool? IsSynchronized { get; init; }

    /// <summary>The ports that cannot be connected to.</summary>
    [JsonIgnore]
    public IReadOnlyList<int> ClosedPorts => [.. Ports.Where(port => port.Failure is not null).Select(port => port.Port)];

    /// <summary>Whether it offers the control with which a reset obeys history and age: [MS-ADTS] 3.1.1.3.4.1.27.</summary>
    [JsonIgnore]
    public bool OffersPolicyHints => SupportedControls.Contains("1.2.840.113556.1.4.2239") || SupportedControls.Contains("1.2.840.113556.1.4.2066");
}
