using Spectre.Console;
using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>A line that is not wrapped, however long it is.</summary>
internal sealed class VerbatimLine(string text, Style style) : Renderable
{
    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [new Segment(text, style), Segment.LineBreak];
}
