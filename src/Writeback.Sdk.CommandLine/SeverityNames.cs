namespace Writeback.Sdk.CommandLine;

/// <summary>Severities as users type and read them.</summary>
internal static class SeverityNames
{
    public const int Width = 7;

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };
}
