using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Writeback.Sdk.Probes.ActiveDirectory.Security;

/// <summary>
/// A security identifier: who an ACE is about. The framework's own works on Windows only. Layout: [MS-DTYP] 2.4.2.2.
/// </summary>
public sealed class Sid : IEquatable<Sid>, IComparable<Sid>
{
    /// <summary>The most sub-authorities that a SID can have: [MS-DTYP] 2.4.2.</summary>
    public const int MaxSubAuthorities = 15;

    private const int HeaderSize = 8;
    private readonly byte[] _bytes;
    private readonly int _hash;

    private Sid(byte[] bytes)
    {
        _bytes = bytes;
        var hash = new HashCode();
        hash.AddBytes(bytes);
        _hash = hash.ToHashCode();
    }

    /// <summary>How many bytes it takes.</summary>
    public int Size => _bytes.Length;

    /// <summary>The bytes, as a descriptor or the attribute <c>objectSid</c> holds them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The last sub-authority: what tells an account from others of its domain (its RID). Null where there is none.</summary>
    public uint? RelativeId => _bytes.Length > HeaderSize ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(_bytes.Length - sizeof(uint))) : null;

    /// <summary>The SID of the account's domain (S-1-5-21-x-y-z), or null where this SID is none of an account of a domain.</summary>
    public Sid? Domain
    {
        get
        {
            // S-1-5-21-x-y-z-rid: authority 5, first sub-authority 21: [MS-DTYP] 2.4.2.4.
            if (_bytes is not [_, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, ..])
            {
                return null;
            }

            var domain = _bytes.AsSpan(0, _bytes.Length - sizeof(uint)).ToArray();
            domain[1]--;
            return new Sid(domain);
        }
    }

    /// <summary>Reads a SID that may be followed by something else.</summary>
    /// <param name="data">Starts with the SID.</param>
    /// <param name="sid">The SID; <see cref="Size"/> tells how much of the data it took.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryRead(ReadOnlySpan<byte> data, [NotNullWhen(true)] out Sid? sid)
    {
        sid = null;
        if (data.Length < HeaderSize || data[0] != 1 || data[1] > MaxSubAuthorities || data.Length < SizeOf(data[1]))
        {
            return false;
        }

        sid = new Sid(data[..SizeOf(data[1])].ToArray());
        return true;
    }

    /// <summary>Reads a SID, such as a value of <c>objectSid</c> or <c>tokenGroups</c>.</summary>
    /// <param name="data">The SID and nothing else.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static Sid Parse(ReadOnlySpan<byte> data)
        => TryRead(data, out var sid) && sid.Size == data.Length ? sid : throw new InvalidDataException("These bytes are no security identifier.");

    /// <summary>Reads a SID in its text form, such as <c>S-1-5-32-544</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static Sid Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var sid) ? sid : throw new FormatException($"'{text}' is no security identifier such as S-1-5-32-544.");
    }

    /// <summary>Reads a SID in its text form, such as <c>S-1-5-32-544</c>: [MS-DTYP] 2.4.2.1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sid">The SID.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Sid? sid)
    {
        sid = null;
        if (text?.Split('-') is not (["S" or "s", "1", var authorityText, .. var rest] and { Length: <= MaxSubAuthorities + 3 })
            || ReadAuthority(authorityText) is not { } authority)
        {
            return false;
        }

        var bytes = new byte[SizeOf(rest.Length)];
        bytes[0] = 1;
        bytes[1] = (byte)rest.Length;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)(authority >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), (uint)authority);
        for (var index = 0; index < rest.Length; index++)
        {
            if (!uint.TryParse(rest[index], NumberStyles.None, CultureInfo.InvariantCulture, out var part))
            {
                return false;
            }

            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(SizeOf(index)), part);
        }

        sid = new Sid(bytes);
        return true;
    }

    /// <summary>The SID of an account of this domain.</summary>
    /// <param name="relativeId">What tells the account from others, such as 512 for Domain Admins.</param>
    /// <exception cref="InvalidOperationException">The SID is as long as one can be.</exception>
    public Sid Account(uint relativeId)
    {
        if (_bytes[1] >= MaxSubAuthorities)
        {
            throw new InvalidOperationException("A SID has at most 15 sub-authorities.");
        }

        var bytes = new byte[_bytes.Length + sizeof(uint)];
        _bytes.CopyTo(bytes, 0);
        bytes[1]++;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(_bytes.Length), relativeId);
        return new Sid(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(Sid? other) => other is not null && _hash == other._hash && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Sid);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <inheritdoc/>
    public int CompareTo(Sid? other) => other is null ? 1 : _bytes.AsSpan().SequenceCompareTo(other._bytes);

    /// <summary>Whether two SIDs are the same.</summary>
    public static bool operator ==(Sid? left, Sid? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two SIDs differ.</summary>
    public static bool operator !=(Sid? left, Sid? right) => !(left == right);

    /// <summary>Whether one SID comes before another by its bytes: an order for lists, without a meaning.</summary>
    public static bool operator <(Sid? left, Sid? right) => Compare(left, right) < 0;

    /// <summary>Whether one SID comes after another by its bytes: an order for lists, without a meaning.</summary>
    public static bool operator >(Sid? left, Sid? right) => Compare(left, right) > 0;

    /// <summary>Whether one SID does not come after another by its bytes: an order for lists, without a meaning.</summary>
    public static bool operator <=(Sid? left, Sid? right) => Compare(left, right) <= 0;

    /// <summary>Whether one SID does not come before another by its bytes: an order for lists, without a meaning.</summary>
    public static bool operator >=(Sid? left, Sid? right) => Compare(left, right) >= 0;

    /// <summary>The text form, such as <c>S-1-5-32-544</c>.</summary>
    public override string ToString()
    {
        var authority = ((ulong)BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(2)) << 32) | BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(4));
        var text = new StringBuilder("S-1-");

        // From 2^32 on the authority is written in hexadecimal: [MS-DTYP] 2.4.2.1.
        _ = authority > uint.MaxValue
            ? text.Append(CultureInfo.InvariantCulture, $"0x{authority:x12}")
            : text.Append(CultureInfo.InvariantCulture, $"{authority}");
        for (var offset = HeaderSize; offset < _bytes.Length; offset += sizeof(uint))
        {
            text.Append(CultureInfo.InvariantCulture, $"-{BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(offset))}");
        }

        return text.ToString();
    }

    private static int SizeOf(int subAuthorities) => HeaderSize + (sizeof(uint) * subAuthorities);

    private static int Compare(Sid? left, Sid? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static ulong? ReadAuthority(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return ulong.TryParse(
                isHex ? text.AsSpan(2) : text, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var authority)
            && authority < 1UL << 48
                ? authority
                : null;
    }
}
