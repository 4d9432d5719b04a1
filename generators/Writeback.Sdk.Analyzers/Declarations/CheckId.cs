using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Reads and judges the id of a check.</summary>
internal static class CheckId
{
    /// <summary>The id as declared; empty when there is none.</summary>
    public static string Of(AttributeData check) => check.ConstructorArguments is [{ Value: string id }, ..] ? id : "";

    public static bool IsWellFormed(string id)
    {
        var digits = id.TakeWhile(IsLetter).Count();
        return digits > 0 && digits < id.Length && id.Skip(digits).All(letter => letter is >= '0' and <= '9');
    }

    /// <summary>The id without what would break a line of output.</summary>
    public static string Printable(string id) => new([.. id.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter)]);

    private static bool IsLetter(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
