namespace Writeback.Sdk.Reports;

/// <summary>How a build server shows an annotation, the gravest first.</summary>
internal enum AnnotationKind
{
    Error,
    Warning,
    Notice,
}
