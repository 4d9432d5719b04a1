using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>An additional file.</summary>
internal sealed class NamedText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
