using Writeback.Sdk.Probes.ActiveDirectory.Security;

namespace Writeback.Sdk.Probes.ActiveDirectory;

/// <summary>A container above an object.</summary>
/// <param name="DistinguishedName">Its name.</param>
/// <param name="Descriptor">Its descriptor: owner and DACL. Empty where it may not be read.</param>
public sealed record DirectoryContainer([property: InfrastructureData] string DistinguishedName, [property: PersonalData] RecordedDescriptor Descriptor)
{
    /// <summary>The descriptor, read; null where there is none that could be.</summary>
    public SecurityDescriptor? ReadDescriptor() => Descriptor.Read();
}
