using System.Security.Cryptography;
using System.Text;

namespace Writeback.Sdk.Reports;

/// <summary>
/// What a finding is known by from one report to the next: the check and the subject, and no text, which changes with languages and
/// versions. The status is no part of it, so that what gets worse is the same finding.
/// </summary>
internal static class Fingerprint
{
    // Of ten thousand findings, two share one by chance about once in 10^30 reports.
    private const int Length = 16;
    private const int MostOnStack = 512;

    /// <summary>The fingerprint, as 32 hexadecimal digits.</summary>
    public static string Of(string checkId, string? subject)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var longest = Encoding.UTF8.GetMaxByteCount(checkId.Length + 1 + (subject?.Length ?? 0));
        var text = longest <= MostOnStack ? stackalloc byte[MostOnStack] : new byte[longest];
        var length = Encoding.UTF8.GetBytes(checkId, text);
        if (subject is not null)
        {
            text[length++] = (byte)'\n';
            length += Encoding.UTF8.GetBytes(subject, text[length..]);
        }

        SHA256.HashData(text[..length], hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }
}
