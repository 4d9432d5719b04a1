namespace Writeback.Sdk.Reports;

/// <summary>Annotations of GitHub Actions: <c>::error title=…::…</c>.</summary>
public sealed class GitHubAnnotationRenderer : AnnotationRenderer
{
    /// <inheritdoc/>
    public override string Format => "github";

    // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands; the escapes are those of actions/toolkit, command.ts.
    private protected override string Command(AnnotationKind kind, string code, string title, string message)
        => $"::{kind.ToString().ToLowerInvariant()} title={Property(title)}::{Data(message)}";

    private static string Data(string text) => ForeignText.Printable(text).Replace("%", "%25", StringComparison.Ordinal).Replace("##[", "##%5B", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
