namespace Writeback.Sdk.Probes.Connect;

/// <summary>Tells the parameters that may be read from those that hold secrets.</summary>
internal static class ParameterXml
{
    /// <summary>
    /// The name of the <c>parameter</c> the walker stands on; null when it is another element or its value is encrypted, so that a
    /// secret is skipped like anything unknown.
    /// </summary>
    public static string? Name(ExportXml xml)
    {
        bool isSecret = xml.Attribute("encrypted") is not (null or "0") || xml.Attribute("type") == "encrypted-string";
        return xml.Name == "parameter" && !isSecret ? xml.Attribute("name") : null;
    }
}
