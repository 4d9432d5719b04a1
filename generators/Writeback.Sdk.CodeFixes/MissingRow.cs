using Microsoft.CodeAnalysis;
using Writeback.Sdk.Analyzers;

namespace Writeback.Sdk.CodeFixes;

/// <summary>A row that message files lack, as the diagnostic describes it.</summary>
internal sealed class MissingRow
{
    private MissingRow(string key, string text, IReadOnlyList<string> languages, IReadOnlyList<string> group)
    {
        Key = key;
        Text = text;
        Languages = languages;
        Group = group;
    }

    public string Key { get; }

    /// <summary>The neutral text.</summary>
    public string Text { get; }

    /// <summary>The languages that lack it.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The keys that belong together, in their order.</summary>
    public IReadOnlyList<string> Group { get; }

    /// <summary>Null for a diagnostic that lacks what is needed.</summary>
    public static MissingRow? Read(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        return properties.TryGetValue(MissingTranslationAnalyzer.KeyProperty, out var key)
            && properties.TryGetValue(MissingTranslationAnalyzer.TextProperty, out var text)
            && properties.TryGetValue(MissingTranslationAnalyzer.LanguagesProperty, out var languages)
            && properties.TryGetValue(MissingTranslationAnalyzer.GroupProperty, out var group)
                ? new MissingRow(key!, text!, languages!.Split('\n'), group!.Split('\n'))
                : null;
    }
}
