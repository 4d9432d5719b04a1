using System.Buffers.Binary;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>An access control list: [MS-DTYP] 2.4.5. It is written back to the byte as it was read.</summary>
public sealed class Acl
{
    internal const int HeaderSize = 8;

    // ACL_REVISION_DS: the one that may hold object ACEs: [MS-DTYP] 2.4.5.
    private const byte DirectoryRevision = 4;

    private readonly Ace[] _aces;
    private readonly byte _revision;
    private readonly byte _reserved1;
    private readonly ushort _reserved2;
    private readonly byte[] _slack;

    /// <summary>Creates a list.</summary>
    /// <param name="aces">The entries, in their order.</param>
    public Acl(IEnumerable<Ace> aces)
        : this([.. aces], DirectoryRevision, 0, 0, [])
    {
    }

    private Acl(Ace[] aces, byte revision, byte reserved1, ushort reserved2, byte[] slack)
    {
        _aces = aces;
        _revision = revision;
        _reserved1 = reserved1;
        _reserved2 = reserved2;
        _slack = slack;
    }

    /// <summary>The entries, in the order in which a server evaluates them.</summary>
    public IReadOnlyList<Ace> Aces => _aces;

    /// <summary>How many bytes it takes.</summary>
    public int Size => HeaderSize + _aces.Sum(ace => ace.Size) + _slack.Length;

    /// <summary>
    /// Whether the entries are in canonical order: what is set here before what is inherited, and in each of these what denies
    /// before what allows. A server goes by the order as it is. [MS-ADTS] 6.1.3.
    /// </summary>
    public bool IsCanonical
    {
        get
        {
            var last = 0;
            foreach (var ace in _aces)
            {
                // Inherited entries keep the order of their containers, each with denials first: only the first part has one order.
                var rank = ace.IsInherited ? 2 : ace.IsDeny ? 0 : 1;
                if (rank < last)
                {
                    return false;
                }

                last = rank;
            }

            return true;
        }
    }

    internal ReadOnlySpan<Ace> Entries => _aces;

    /// <summary>The same list with other entries.</summary>
    /// <param name="aces">The entries, in their order.</param>
    public Acl With(IEnumerable<Ace> aces) => new([.. aces], Math.Max(_revision, DirectoryRevision), _reserved1, _reserved2, []);

    /// <summary>The same list about others.</summary>
    internal Acl With(Func<Sid, Sid> replace) => new([.. _aces.Select(ace => ace.With(replace))], _revision, _reserved1, _reserved2, new byte[_slack.Length]);

    /// <summary>
    /// The same list with further entries, each at its place in canonical order: denials before grants, and both before what is inherited.
    /// What is there stays where it is; an entry that is there already is not repeated.
    /// </summary>
    /// <param name="aces">The entries; none of them inherited.</param>
    public Acl Adding(IEnumerable<Ace> aces)
    {
        ArgumentNullException.ThrowIfNull(aces);
        var entries = _aces.ToList();
        foreach (var ace in aces.Where(ace => !_aces.Any(ace.IsTheSameAs)))
        {
            var index = entries.FindIndex(other => other.IsInherited || (ace.IsDeny && !other.IsDeny));
            entries.Insert(index < 0 ? entries.Count : index, ace);
        }

        return With(entries);
    }

    /// <summary>Reads the list at the start of the data.</summary>
    internal static Acl Read(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderSize)
        {
            throw new InvalidDataException("An ACL is cut short.");
        }

        var size = BinaryPrimitives.ReadUInt16LittleEndian(data[2..]);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);
        if (size < HeaderSize || size > data.Length || count > (size - HeaderSize) / Ace.HeaderSize)
        {
            throw new InvalidDataException("The size of an ACL does not fit into its descriptor.");
        }

        var rest = data[HeaderSize..size];
        var aces = new Ace[count];
        for (var index = 0; index < count; index++)
        {
            aces[index] = Ace.Read(rest);
            rest = rest[aces[index].Size..];
        }

        return new Acl(aces, data[0], data[1], BinaryPrimitives.ReadUInt16LittleEndian(data[6..]), rest.ToArray());
    }

    internal int Write(Span<byte> target)
    {
        var size = Size;
        target[0] = _revision;
        target[1] = _reserved1;
        BinaryPrimitives.WriteUInt16LittleEndian(target[2..], checked((ushort)size));
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], checked((ushort)_aces.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(target[6..], _reserved2);
        var offset = HeaderSize;
        foreach (var ace in _aces)
        {
            offset += ace.Write(target[offset..]);
        }

        _slack.CopyTo(target[offset..]);
        return size;
    }
}
