namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// Where the parts of a descriptor stand: Windows writes lists first, Samba owners. The bytes between them have no meaning and
/// are kept, so that what was read can be written as it was.
/// </summary>
/// <param name="Order">The parts in the order of their offsets.</param>
/// <param name="Gaps">The bytes before each part, and after the last.</param>
internal sealed record DescriptorLayout(IReadOnlyList<DescriptorPart> Order, IReadOnlyList<byte[]> Gaps)
{
    /// <summary>As Windows writes it.</summary>
    public static DescriptorLayout Windows { get; } = new(
        [DescriptorPart.Sacl, DescriptorPart.Dacl, DescriptorPart.Owner, DescriptorPart.Group], [[], [], [], [], []]);
}
