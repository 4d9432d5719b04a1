using Microsoft.CodeAnalysis.Diagnostics;

namespace Writeback.Sdk.Analyzers;

/// <summary>
/// Reads the MSBuild property <c>WritebackLanguages</c>. Its semicolons arrive as commas: to the compiler, which reads it from a file
/// like an .editorconfig, a semicolon begins a comment.
/// </summary>
internal static class ConfiguredLanguages
{
    public const string Property = "WritebackLanguages";

    /// <summary>What is listed, in its order.</summary>
    public static IEnumerable<string> Read(AnalyzerConfigOptions options)
        => options.TryGetValue("build_property." + Property, out var value)
            ? value.Split(',', ';').Select(language => language.Trim()).Where(language => language.Length > 0)
            : [];
}
