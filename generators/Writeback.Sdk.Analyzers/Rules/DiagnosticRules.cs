using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>Creates the rules, so that each has the same category and a help link that leads to its page.</summary>
internal static class DiagnosticRules
{
    public const string Category = "Writeback.Sdk";

    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity severity = DiagnosticSeverity.Error, params string[] customTags)
        => new(id, title, messageFormat, Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLink(id), customTags: customTags);

    private static string HelpLink(string id)
        => $"https://github.com/writeback-sdk/Writeback.Sdk/blob/main/generators/Writeback.Sdk.Analyzers/docs/{id}.md";
}
