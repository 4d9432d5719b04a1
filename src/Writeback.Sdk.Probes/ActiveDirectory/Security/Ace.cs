using System.Buffers.Binary;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>One entry of an access control list: [MS-DTYP] 2.4.4. It is written back to the byte as it was read.</summary>
public sealed class Ace
{
    internal const int HeaderSize = 4;
    private const uint ObjectTypePresent = 1;
    private const uint InheritedObjectTypePresent = 2;
    private const int GuidSize = 16;

    private readonly uint _objectFlags;

    private Ace(AceType type, AceFlags flags, DirectoryRights rights, Sid? trustee, uint objectFlags, Guid? objectType, Guid? inheritedObjectType, byte[] rest)
    {
        Type = type;
        Flags = flags;
        Rights = rights;
        Trustee = trustee;
        _objectFlags = objectFlags;
        ObjectType = objectType;
        InheritedObjectType = inheritedObjectType;
        Rest = rest;
    }

    /// <summary>What the entry does.</summary>
    public AceType Type { get; }

    /// <summary>How it is inherited, and whether it was.</summary>
    public AceFlags Flags { get; }

    /// <summary>The rights, as they are written: generic ones unmapped. None where the layout of the entry is not known.</summary>
    public DirectoryRights Rights { get; }

    /// <summary>Who it is about; null where the layout of the entry is not known.</summary>
    public Sid? Trustee { get; }

    /// <summary>The property, property set, extended right, validated write or class of child that it is about; null for all of them.</summary>
    public Guid? ObjectType { get; }

    /// <summary>The class of objects that inherit it; null for all of them.</summary>
    public Guid? InheritedObjectType { get; }

    /// <summary>What follows the trustee, such as a condition, or the whole body of an entry whose layout is not known.</summary>
    public ReadOnlyMemory<byte> Data => Rest;

    /// <summary>Whether it was inherited from a container above.</summary>
    public bool IsInherited => (Flags & AceFlags.Inherited) != 0;

    /// <summary>Whether it is there for children alone.</summary>
    public bool IsInheritOnly => (Flags & AceFlags.InheritOnly) != 0;

    /// <summary>Whether it allows something.</summary>
    public bool IsAllow => Type is AceType.AccessAllowed or AceType.AccessAllowedObject or AceType.AccessAllowedCallback or AceType.AccessAllowedCallbackObject;

    /// <summary>Whether it denies something.</summary>
    public bool IsDeny => Type is AceType.AccessDenied or AceType.AccessDeniedObject or AceType.AccessDeniedCallback or AceType.AccessDeniedCallbackObject;

    /// <summary>Whether it holds only under a condition, which is not evaluated here.</summary>
    public bool IsConditional => Type is >= AceType.AccessAllowedCallback and <= AceType.SystemAlarmCallbackObject;

    /// <summary>How many bytes it takes.</summary>
    public int Size => HeaderSize + Rest.Length + (Layout(Type) == AceLayout.Opaque
        ? 0
        : sizeof(uint) + Trustee!.Size
            + (Layout(Type) == AceLayout.Object ? sizeof(uint) : 0)
            + (ObjectType is null ? 0 : GuidSize)
            + (InheritedObjectType is null ? 0 : GuidSize));

    private byte[] Rest { get; }

    /// <summary>An entry that allows something.</summary>
    /// <param name="trustee">Who may.</param>
    /// <param name="rights">What they may.</param>
    /// <param name="objectType">The property, property set, extended right or class of child; null for all.</param>
    /// <param name="inheritedObjectType">The class of objects that inherit it; null for all.</param>
    /// <param name="flags">How it is inherited.</param>
    public static Ace Allow(Sid trustee, DirectoryRights rights, Guid? objectType = null, Guid? inheritedObjectType = null, AceFlags flags = AceFlags.None)
        => Create(AceType.AccessAllowed, AceType.AccessAllowedObject, trustee, rights, objectType, inheritedObjectType, flags);

    /// <summary>An entry that denies something.</summary>
    /// <param name="trustee">Who may not.</param>
    /// <param name="rights">What they may not.</param>
    /// <param name="objectType">The property, property set, extended right or class of child; null for all.</param>
    /// <param name="inheritedObjectType">The class of objects that inherit it; null for all.</param>
    /// <param name="flags">How it is inherited.</param>
    public static Ace Deny(Sid trustee, DirectoryRights rights, Guid? objectType = null, Guid? inheritedObjectType = null, AceFlags flags = AceFlags.None)
        => Create(AceType.AccessDenied, AceType.AccessDeniedObject, trustee, rights, objectType, inheritedObjectType, flags);

    /// <summary>The same entry with other flags.</summary>
    /// <param name="flags">The flags.</param>
    public Ace With(AceFlags flags) => new(Type, flags, Rights, Trustee, _objectFlags, ObjectType, InheritedObjectType, Rest);

    /// <summary>The same entry about somebody else, without what an application added: nobody knows whom that names.</summary>
    internal Ace With(Func<Sid, Sid> replace)
        => new(Type, Flags, Rights, Trustee is null ? null : replace(Trustee), _objectFlags, ObjectType, InheritedObjectType, new byte[Rest.Length]);

    internal Ace With(AceFlags flags, DirectoryRights rights, Sid trustee) => new(Type, flags, rights, trustee, _objectFlags, ObjectType, InheritedObjectType, Rest);

    /// <summary>The entry in the security descriptor definition language: [MS-DTYP] 2.5.1.</summary>
    /// <param name="domain">The SID of the domain, so that its well-known groups are abbreviated; null to write them out.</param>
    public string ToSddl(Sid? domain = null) => SddlWriter.Write(this, domain);

    /// <summary>The entry in the security descriptor definition language.</summary>
    public override string ToString() => ToSddl();

    /// <summary>Whether two entries say the same about the same, however they came about.</summary>
    internal bool SaysTheSameAs(Ace other)
        => Type == other.Type
            && GenericMapping.Map(Rights) == GenericMapping.Map(other.Rights)
            && Trustee == other.Trustee
            && ObjectType == other.ObjectType
            && InheritedObjectType == other.InheritedObjectType
            && Rest.AsSpan().SequenceEqual(other.Rest);

    /// <summary>Whether two entries are the same in all that they say, their flags included.</summary>
    internal bool IsTheSameAs(Ace other) => Flags == other.Flags && Rights == other.Rights && SaysTheSameAs(other);

    /// <summary>Reads the entry at the start of the data.</summary>
    internal static Ace Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderSize)
        {
            throw new InvalidDataException("An ACE is cut short.");
        }

        var size = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        if (size < HeaderSize || size > data.Length)
        {
            throw new InvalidDataException("The size of an ACE does not fit into its list.");
        }

        var (type, flags) = ((AceType)data[0], (AceFlags)data[1]);
        var body = data[HeaderSize..size];
        var layout = Layout(type);
        return layout == AceLayout.Opaque
            ? new Ace(type, flags, DirectoryRights.None, null, 0, null, null, body.ToArray())
            : ReadBody(type, flags, layout, body);
    }

    internal int Write(Span<byte> target)
    {
        var size = Size;
        target[0] = (byte)Type;
        target[1] = (byte)Flags;
        BinaryPrimitives.WriteUInt16LittleEndian(target[2..], (ushort)size);
        var body = target[HeaderSize..size];
        if (Layout(Type) is var layout && layout != AceLayout.Opaque)
        {
            body = WriteUInt32(body, (uint)Rights);
            body = layout == AceLayout.Object ? WriteUInt32(body, _objectFlags) : body;
            body = WriteGuid(body, ObjectType);
            body = WriteGuid(body, InheritedObjectType);
            Trustee!.Bytes.CopyTo(body);
            body = body[Trustee.Size..];
        }

        Rest.CopyTo(body);
        return size;
    }

    internal static AceLayout Layout(AceType type) => type switch
    {
        AceType.AccessAllowedObject or AceType.AccessDeniedObject or AceType.SystemAuditObject or AceType.SystemAlarmObject
            or AceType.AccessAllowedCallbackObject or AceType.AccessDeniedCallbackObject
            or AceType.SystemAuditCallbackObject or AceType.SystemAlarmCallbackObject => AceLayout.Object,
        AceType.AccessAllowedCompound => AceLayout.Opaque,
        >= AceType.AccessAllowed and <= AceType.SystemScopedPolicyId => AceLayout.Plain,
        _ => AceLayout.Opaque,
    };

    private static Ace ReadBody(AceType type, AceFlags flags, AceLayout layout, ReadOnlySpan<byte> body)
    {
        var rights = (DirectoryRights)ReadUInt32(ref body);
        var objectFlags = layout == AceLayout.Object ? ReadUInt32(ref body) : 0;
        Guid? objectType = (objectFlags & ObjectTypePresent) != 0 ? ReadGuid(ref body) : null;
        Guid? inheritedObjectType = (objectFlags & InheritedObjectTypePresent) != 0 ? ReadGuid(ref body) : null;
        return Sid.TryRead(body, out var trustee)
            ? new Ace(type, flags, rights, trustee, objectFlags, objectType, inheritedObjectType, body[trustee.Size..].ToArray())
            : throw new InvalidDataException("An ACE names nobody: its SID is damaged.");
    }

    private static Ace Create(
        AceType plain, AceType forObject, Sid trustee, DirectoryRights rights, Guid? objectType, Guid? inheritedObjectType, AceFlags flags)
    {
        ArgumentNullException.ThrowIfNull(trustee);
        var objectFlags = (objectType is null ? 0 : ObjectTypePresent) | (inheritedObjectType is null ? 0 : InheritedObjectTypePresent);
        return new Ace(objectFlags == 0 ? plain : forObject, flags, rights, trustee, objectFlags, objectType, inheritedObjectType, []);
    }

    private static uint ReadUInt32(ref ReadOnlySpan<byte> body)
    {
        if (body.Length < sizeof(uint))
        {
            throw new InvalidDataException("An ACE is cut short.");
        }

        var value = BinaryPrimitives.ReadUInt32LittleEndian(body);
        body = body[sizeof(uint)..];
        return value;
    }

    private static Guid ReadGuid(ref ReadOnlySpan<byte> body)
    {
        if (body.Length < GuidSize)
        {
            throw new InvalidDataException("An ACE is cut short.");
        }

        var value = new Guid(body[..GuidSize]);
        body = body[GuidSize..];
        return value;
    }

    private static Span<byte> WriteUInt32(Span<byte> body, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(body, value);
        return body[sizeof(uint)..];
    }

    private static Span<byte> WriteGuid(Span<byte> body, Guid? value)
    {
        if (value is not { } guid)
        {
            return body;
        }

        guid.TryWriteBytes(body);
        return body[GuidSize..];
    }
}
