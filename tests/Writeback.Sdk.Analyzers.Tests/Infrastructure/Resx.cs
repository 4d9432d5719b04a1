namespace Writeback.Sdk.Analyzers.Tests;

/// <summary>Writes message files, and says which languages a project asks for.</summary>
internal static class Resx
{
    public const string German = "Messages.de.resx";
    public const string French = "Messages.fr.resx";

    /// <summary>Rows as <c>("WB1001", "Titel")</c>, or as they are to be written where the text is null.</summary>
    public static string File(params (string Key, string? Text)[] rows)
        => "<root>\n" + string.Concat(rows.Select(row => row.Text is null ? $"  {row.Key}\n" : Row(row.Key, row.Text))) + "</root>\n";

    public static string Row(string key, string text)
        => $"  <data name=\"{key}\" xml:space=\"preserve\">\n    <value>{text}</value>\n  </data>\n";

    /// <summary>A row as the fix writes it.</summary>
    public static string NewRow(string key, string text)
        => $"  <data name=\"{key}\" xml:space=\"preserve\">\n    <value>{text}</value>\n    <comment>Not translated yet.</comment>\n  </data>\n";

    /// <summary>What MSBuild says of a project that has <c>WritebackLanguages</c>.</summary>
    public static (string Name, string Text) Languages(string value) => ("/.globalconfig", $"is_global = true\nbuild_property.WritebackLanguages = {value}\n");
}
