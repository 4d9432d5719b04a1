namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>The domain controllers of all domains that are looked at, as this machine finds them.</summary>
/// <param name="Controllers">One by one, by domain and name.</param>
[Evidence]
public sealed record DomainControllers(IReadOnlyList<DomainControllerState> Controllers)
{
    /// <summary>The PDC emulator of a domain, as the directory says; null where the domain was not looked at or has none.</summary>
    /// <param name="domain">The DNS name of the domain, or its distinguished name.</param>
    public string? PdcEmulatorOf(string domain)
        => Controllers.FirstOrDefault(state => state.IsPdcEmulator && (IsSame(state.Domain, domain) || IsSame(state.DomainDistinguishedName, domain)))?.Host;

    /// <summary>A domain controller by its DNS name; null where it is none of them.</summary>
    /// <param name="host">The name, with or without its domain.</param>
    public DomainControllerState? Find(string? host)
        => host is null ? null : Controllers.FirstOrDefault(state => IsSame(state.Host, host)) ?? Controllers.FirstOrDefault(state => IsSame(state.ShortName, host));

    private static bool IsSame(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
