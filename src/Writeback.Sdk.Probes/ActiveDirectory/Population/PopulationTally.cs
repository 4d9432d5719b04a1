using System.Runtime.InteropServices;
using Writeback.Sdk.Probes.ActiveDirectory.Ldap;

namespace Writeback.Sdk.Probes.ActiveDirectory.Population;

/// <summary>How often a reason was met. It grows with the number of containers, not with that of users.</summary>
internal sealed class PopulationTally
{
    private const int MaxExamples = 5;

    public long Count { get; set; }

    public List<string> Examples { get; set; } = [];

    public Dictionary<string, long> Places { get; set; } = [];

    public void Add(LdapEntry user, string place)
    {
        Count++;
        CollectionsMarshal.GetValueRefOrAddDefault(Places, place, out _)++;
        if (Examples.Count < MaxExamples)
        {
            Examples.Add(user.Text("sAMAccountName") ?? user.DistinguishedName);
        }
    }

    public PopulationGroup ToGroup(PopulationReason reason)
    {
        var most = Places.OrderByDescending(place => place.Value).ThenBy(place => place.Key, StringComparer.Ordinal).FirstOrDefault();
        return new PopulationGroup(reason, Count, [.. Examples], most.Key, most.Value);
    }

    public PopulationTally Copy() => new() { Count = Count, Examples = [.. Examples], Places = new Dictionary<string, long>(Places) };
}
