using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>A file beside the sources of a project.</summary>
internal sealed class TextFile(string path, string text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);

    /// <summary>A message file with some rows.</summary>
    public static TextFile Messages(string culture, params (string Key, string Value)[] rows)
        => new($"Messages.{culture}.resx", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <root>
            {string.Join('\n', rows.Select(row => $"""  <data name="{row.Key}" xml:space="preserve"><value>{System.Security.SecurityElement.Escape(row.Value)}</value><comment>For translators.</comment></data>"""))}
            </root>
            """);
}
