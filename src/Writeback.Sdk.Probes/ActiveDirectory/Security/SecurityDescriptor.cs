using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// A security descriptor in its self-relative form, as the attribute <c>nTSecurityDescriptor</c> holds it: [MS-DTYP] 2.4.6. It is
/// written back to the byte as it was read. The framework's own works on Windows only.
/// </summary>
public sealed class SecurityDescriptor
{
    private const int HeaderSize = 20;
    private const int PartCount = 4;

    private readonly byte _resourceManagerControl;
    private readonly DescriptorLayout _layout;

    /// <summary>Creates a descriptor.</summary>
    /// <param name="owner">Who owns the object.</param>
    /// <param name="group">The owner's primary group, which a directory does not use.</param>
    /// <param name="dacl">Who may what.</param>
    /// <param name="control">Further flags, such as <see cref="DescriptorControl.DaclProtected"/>.</param>
    public SecurityDescriptor(Sid? owner, Sid? group, Acl? dacl, DescriptorControl control = DescriptorControl.None)
        : this(control | DescriptorControl.SelfRelative | (dacl is null ? 0 : DescriptorControl.DaclPresent), 0, owner, group, null, dacl, DescriptorLayout.Windows)
    {
    }

    private SecurityDescriptor(
        DescriptorControl control, byte resourceManagerControl, Sid? owner, Sid? group, Acl? sacl, Acl? dacl, DescriptorLayout layout)
    {
        Control = control;
        _resourceManagerControl = resourceManagerControl;
        Owner = owner;
        Group = group;
        Sacl = sacl;
        Dacl = dacl;
        _layout = layout;
    }

    /// <summary>What the parts are and how they came about.</summary>
    public DescriptorControl Control { get; }

    /// <summary>Who owns the object; null where it was not asked for.</summary>
    public Sid? Owner { get; }

    /// <summary>The owner's primary group; null where it was not asked for.</summary>
    public Sid? Group { get; }

    /// <summary>What is audited; null where there is none, or where it was not asked for.</summary>
    public Acl? Sacl { get; }

    /// <summary>Who may what; null where there is none, which means that everybody may everything.</summary>
    public Acl? Dacl { get; }

    /// <summary>Whether the object does not inherit what is granted above it.</summary>
    public bool IsDaclProtected => (Control & DescriptorControl.DaclProtected) != 0;

    /// <summary>Reads a descriptor.</summary>
    /// <param name="data">The descriptor and nothing else.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static SecurityDescriptor Parse(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderSize || data[0] != 1)
        {
            throw new InvalidDataException("These bytes are no security descriptor.");
        }

        var control = (DescriptorControl)BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        if ((control & DescriptorControl.SelfRelative) == 0)
        {
            throw new InvalidDataException("The security descriptor is not self-relative.");
        }

        var owner = ReadSid(data, OffsetOf(data, DescriptorPart.Owner));
        var group = ReadSid(data, OffsetOf(data, DescriptorPart.Group));
        var sacl = ReadAcl(data, OffsetOf(data, DescriptorPart.Sacl));
        var dacl = ReadAcl(data, OffsetOf(data, DescriptorPart.Dacl));
        var layout = ReadLayout(data, [owner?.Size ?? 0, group?.Size ?? 0, sacl?.Size ?? 0, dacl?.Size ?? 0]);
        return new SecurityDescriptor(control, data[1], owner, group, sacl, dacl, layout);
    }

    /// <summary>Reads a descriptor.</summary>
    /// <param name="data">The descriptor and nothing else.</param>
    /// <param name="descriptor">The descriptor.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryParse(ReadOnlySpan<byte> data, [NotNullWhen(true)] out SecurityDescriptor? descriptor)
    {
        try
        {
            descriptor = Parse(data);
            return true;
        }
        catch (InvalidDataException)
        {
            descriptor = null;
            return false;
        }
    }

    /// <summary>The same descriptor with another DACL; other parts stay as they are.</summary>
    /// <param name="dacl">The DACL.</param>
    public SecurityDescriptor WithDacl(Acl dacl)
    {
        ArgumentNullException.ThrowIfNull(dacl);
        var layout = _layout.Order.Contains(DescriptorPart.Dacl)
            ? _layout
            : new DescriptorLayout([.. _layout.Order, DescriptorPart.Dacl], [.. _layout.Gaps, []]);
        return new SecurityDescriptor(Control | DescriptorControl.DaclPresent, _resourceManagerControl, Owner, Group, Sacl, dacl, layout);
    }

    /// <summary>The same descriptor about others: every SID in it is replaced, and bytes that have no known meaning are zero.</summary>
    /// <param name="replace">Who stands for whom.</param>
    public SecurityDescriptor With(Func<Sid, Sid> replace)
    {
        ArgumentNullException.ThrowIfNull(replace);
        return new SecurityDescriptor(
            Control,
            0,
            Owner is null ? null : replace(Owner),
            Group is null ? null : replace(Group),
            Sacl?.With(replace),
            Dacl?.With(replace),
            new DescriptorLayout(_layout.Order, [.. _layout.Gaps.Select(gap => new byte[gap.Length])]));
    }

    /// <summary>The bytes.</summary>
    /// <exception cref="OverflowException">A list has outgrown what one can be: 64 KB.</exception>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderSize + _layout.Gaps.Sum(gap => gap.Length) + _layout.Order.Sum(SizeOf)];
        bytes[0] = 1;
        bytes[1] = _resourceManagerControl;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2), (ushort)Control);
        var offset = HeaderSize;
        for (var index = 0; index < _layout.Gaps.Count; index++)
        {
            _layout.Gaps[index].CopyTo(bytes, offset);
            offset += _layout.Gaps[index].Length;
            if (index < _layout.Order.Count && SizeOf(_layout.Order[index]) > 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(OffsetAt(_layout.Order[index])), offset);
                offset += Write(_layout.Order[index], bytes.AsSpan(offset));
            }
        }

        return bytes;
    }

    /// <summary>The descriptor as text, without the domain's abbreviations.</summary>
    public override string ToString() => SddlWriter.Write(this, null);

    /// <summary>The descriptor in the security descriptor definition language: [MS-DTYP] 2.5.1.</summary>
    /// <param name="domain">The SID of the domain, so that its well-known groups are abbreviated; null to write them out.</param>
    public string ToSddl(Sid? domain = null) => SddlWriter.Write(this, domain);

    private static DescriptorLayout ReadLayout(ReadOnlySpan<byte> data, ReadOnlySpan<int> sizes)
    {
        var order = new List<DescriptorPart>(PartCount);
        for (var part = DescriptorPart.Owner; part <= DescriptorPart.Dacl; part++)
        {
            if (sizes[(int)part] > 0)
            {
                order.Add(part);
            }
        }

        var offsets = new int[PartCount];
        foreach (var part in order)
        {
            offsets[(int)part] = OffsetOf(data, part);
        }

        order.Sort((left, right) => offsets[(int)left].CompareTo(offsets[(int)right]));
        var gaps = new List<byte[]>(PartCount + 1);
        var end = HeaderSize;
        foreach (var part in order)
        {
            var offset = offsets[(int)part];
            if (offset < end)
            {
                throw new InvalidDataException("Parts of the security descriptor overlap.");
            }

            gaps.Add(data[end..offset].ToArray());
            end = offset + sizes[(int)part];
        }

        gaps.Add(data[end..].ToArray());
        return new DescriptorLayout(order, gaps);
    }

    private static int OffsetAt(DescriptorPart part) => 4 + (sizeof(int) * (int)part);

    private static int OffsetOf(ReadOnlySpan<byte> data, DescriptorPart part)
    {
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(data[OffsetAt(part)..]);
        return offset == 0 || (offset >= HeaderSize && offset < data.Length)
            ? (int)offset
            : throw new InvalidDataException("A part of the security descriptor lies outside of it.");
    }

    private static Sid? ReadSid(ReadOnlySpan<byte> data, int offset)
        => offset == 0 ? null : Sid.TryRead(data[offset..], out var sid) ? sid : throw new InvalidDataException("The owner or group of the security descriptor is no SID.");

    private static Acl? ReadAcl(ReadOnlySpan<byte> data, int offset) => offset == 0 ? null : Acl.Read(data[offset..]);

    private int SizeOf(DescriptorPart part) => part switch
    {
        DescriptorPart.Owner => Owner?.Size ?? 0,
        DescriptorPart.Group => Group?.Size ?? 0,
        DescriptorPart.Sacl => Sacl?.Size ?? 0,
        _ => Dacl?.Size ?? 0,
    };

    private int Write(DescriptorPart part, Span<byte> target)
    {
        switch (part)
        {
            case DescriptorPart.Owner:
                Owner!.Bytes.CopyTo(target);
                return Owner.Size;
            case DescriptorPart.Group:
                Group!.Bytes.CopyTo(target);
                return Group.Size;
            case DescriptorPart.Sacl:
                return Sacl!.Write(target);
            default:
                return Dacl!.Write(target);
        }
    }
}
