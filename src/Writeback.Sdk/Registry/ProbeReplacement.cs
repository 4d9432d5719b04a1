namespace Writeback.Sdk;

/// <summary>Leaves out the probes that others replace.</summary>
internal static class ProbeReplacement
{
    /// <summary>The probes that remain.</summary>
    /// <exception cref="InvalidRegistryException">A probe replaces one that is none of these.</exception>
    public static ProbeDescriptor[] Apply(string pack, ProbeDescriptor[] probes)
    {
        HashSet<string>? replaced = null;
        foreach (var probe in probes)
        {
            if (probe.Replaces is not null)
            {
                replaced ??= new HashSet<string>(StringComparer.Ordinal);
                replaced.Add(probe.Replaces);
            }
        }

        return replaced is null ? probes : Without(pack, probes, replaced);
    }

    private static ProbeDescriptor[] Without(string pack, ProbeDescriptor[] probes, HashSet<string> replaced)
        => replaced.FirstOrDefault(name => !Array.Exists(probes, probe => probe.Name == name)) is { } unknown
            ? throw Contradiction.UnknownReplacement(pack, unknown)
            : Array.FindAll(probes, probe => !replaced.Contains(probe.Name));
}
