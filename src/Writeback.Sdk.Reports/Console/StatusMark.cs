using Spectre.Console;

namespace Writeback.Sdk.Reports;

/// <summary>The sign of a status at the start of a line. Readable without colour.</summary>
internal readonly record struct StatusMark(string Symbol, Style Style)
{
    public static StatusMark Of(CheckStatus status) => status switch
    {
        CheckStatus.Pass => new("√", new Style(Color.Green)),
        CheckStatus.Warn => new("‼", new Style(Color.Yellow)),
        CheckStatus.Fail => new("×", new Style(Color.Red)),
        CheckStatus.Inconclusive => new("?", new Style(Color.Yellow)),
        CheckStatus.Error => new("!", new Style(Color.Fuchsia)),
        CheckStatus.TimedOut or CheckStatus.Cancelled => new("…", new Style(Color.Yellow)),
        _ => new("-", new Style(decoration: Decoration.Dim)),
    };
}
