namespace Writeback.Sdk.Reports;

/// <summary>Annotations of Azure DevOps: <c>##vso[task.logissue type=error;code=…]…</c>.</summary>
public sealed class AzureAnnotationRenderer : AnnotationRenderer
{
    /// <inheritdoc/>
    public override string Format => "azure";

    // https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands. It knows no notices: those are debug lines, so that they are in the log and count nothing.
    private protected override string Command(AnnotationKind kind, string code, string title, string message) => kind == AnnotationKind.Notice
        ? $"##[debug]{Data($"{title}: {message}")}"
        : $"##vso[task.logissue type={kind.ToString().ToLowerInvariant()};code={Property(code)};]{Data($"{title}: {message}")}";

    private static string Data(string text) => ForeignText.WithoutCommands(ForeignText.Printable(text)).Replace("%", "%AZP25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
