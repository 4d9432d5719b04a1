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

    /// <summary>The severity of a name, or null.</summary>
    public static Severity? Parse(string? name) => name?.ToUpperInvariant() switch
    {
        "ERROR" => Severity.Error,
        "WARNING" => Severity.Warning,
        "INFO" => Severity.Info,
        "NONE" => Severity.None,
        _ => null,
    };
}
