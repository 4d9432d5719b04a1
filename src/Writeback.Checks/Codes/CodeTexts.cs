using Writeback.Sdk;

namespace Writeback.Checks.Codes;

/// <summary>What there is to say about a code, from <c>Texts.resx</c>: <c>Code.33004.Meaning</c>.</summary>
internal static class CodeTexts
{
    public static LocalizableText Meaning(string code) => Find(code, nameof(Meaning));

    public static LocalizableText Cause(string code) => Find(code, nameof(Cause));

    public static LocalizableText Remedy(string code) => Find(code, nameof(Remedy));

    public static LocalizableText Doubt(string code) => Find(code, nameof(Doubt));

    private static LocalizableText Find(string code, string part) => new(Texts.Catalogue, $"Code.{code}.{part}", [], []);
}
