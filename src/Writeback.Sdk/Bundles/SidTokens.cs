using System.Buffers.Binary;
using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// Tokens that stand for security identifiers and have their form, so that descriptors and groups are judged as before: accounts of one
/// domain stay accounts of one domain, and what is the same everywhere stays what it is ([MS-DTYP] 2.4.2.4).
/// </summary>
internal static class SidTokens
{
    // Below it the numbers within a domain are the same in all domains, such as 512 for Domain Admins.
    private const uint FirstOwnAccount = 1000;

    /// <summary>What stands for a text that is a security identifier; null for any other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hash">A keyed hash of a text.</param>
    public static string? Of(string text, Func<string, byte[]> hash)
    {
        var parts = text.Split('-');
        if (parts.Length is < 4 or > 18 || parts[0] is not ("S" or "s") || parts[1] != "1" || !parts.AsSpan(2).ToArray().All(IsNumber))
        {
            return null;
        }

        return parts switch
        {
            [_, _, "5", "21", _, _, _] => DomainOf(parts, hash),
            [_, _, "5", "21", _, _, _, var account] => $"{DomainOf(parts, hash)}-{AccountOf(text, account, hash)}",

            // Accounts of Entra ID: S-1-12-1 and four numbers.
            [_, _, "12", "1", ..] => $"S-1-12-1-{Numbers(hash(text), parts.Length - 4)}",
            _ => text,
        };
    }

    private static string DomainOf(string[] parts, Func<string, byte[]> hash) => $"S-1-5-21-{Numbers(hash(string.Join('-', parts[..7])), 3)}";

    private static uint AccountOf(string text, string account, Func<string, byte[]> hash)
        => uint.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < FirstOwnAccount
            ? number
            : Math.Max(BinaryPrimitives.ReadUInt32LittleEndian(hash(text)), FirstOwnAccount);

    private static string Numbers(byte[] hash, int count)
        => string.Join('-', Enumerable.Range(0, Math.Min(count, hash.Length / sizeof(uint))).Select(index => BinaryPrimitives.ReadUInt32LittleEndian(hash.AsSpan(index * sizeof(uint)))));

    private static bool IsNumber(string part) => part.Length is > 0 and <= 15 && part.All(char.IsAsciiDigit);
}
