using System.Text.RegularExpressions;
using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.ActiveDirectory.Tests.Security;

/// <summary>Our reading of descriptors beside Samba's own, over all descriptors that a domain has.</summary>
[Collection(LabCollection.Name)]
public sealed partial class DescriptorOracleTests(SambaLab lab)
{
    [LabTheory]
    [InlineData("c1")]
    [InlineData("f1")]
    public async Task Samba_reads_every_descriptor_as_we_do(string name)
    {
        var lines = (await lab.AsAsync(name, "/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Lab", "descriptors.py"), Path.Combine(lab.State, name)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var domain = Sid.Parse(lines[0]);

        Assert.True(lines.Length > 1500, $"Only {lines.Length} descriptors.");
        foreach (var parts in lines.Skip(1).Select(line => line.Split('\t')))
        {
            var bytes = Convert.FromHexString(parts[0]);
            var descriptor = SecurityDescriptor.Parse(bytes);

            Assert.Equal(bytes, descriptor.ToBytes());
            Assert.Equal(Normalize(parts[1]), Normalize(descriptor.ToSddl(domain)));
        }
    }

    // Samba writes rights in another order, and leaves out the reserved bits of an ACL.
    private static string Normalize(string sddl) => Entry().Replace(sddl, match =>
    {
        var rights = match.Groups[2].Value;
        return rights.StartsWith("0x", StringComparison.Ordinal)
            ? match.Value
            : $"({match.Groups[1].Value};{string.Concat(rights.Chunk(2).Select(right => new string(right)).Order(StringComparer.Ordinal))};";
    });

    [GeneratedRegex(@"\(([A-Z]+;[A-Z]*);([A-Z0-9x]*);")]
    private static partial Regex Entry();
}
