namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>A part of a descriptor, in the order of the offsets in its header.</summary>
internal enum DescriptorPart
{
    Owner,
    Group,
    Sacl,
    Dacl,
}
