using Writeback.Sdk.Messages;

namespace Writeback.Sdk.Generators;

/// <summary>A file of texts that are not messages of checks: <c>Texts.resx</c> in the neutral language, <c>Texts.he.resx</c> in another.</summary>
internal static class TextsFile
{
    private const string Prefix = "Texts.";
    private const string Extension = "resx";

    /// <summary>The language of a file of texts: empty for the neutral one, null for any other file.</summary>
    public static string? CultureOf(string path)
    {
        var name = MessageFile.NameOf(path);
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = name.Substring(Prefix.Length);
        return rest.Equals(Extension, StringComparison.OrdinalIgnoreCase) ? ""
            : rest.EndsWith("." + Extension, StringComparison.OrdinalIgnoreCase) && MessageFile.IsCulture(rest.Substring(0, rest.Length - Extension.Length - 1))
                ? rest.Substring(0, rest.Length - Extension.Length - 1)
                : null;
    }

    /// <summary>The names of the placeholders, each once, in their order: as <c>MessageTemplate</c> of the SDK reads them.</summary>
    public static IReadOnlyList<string> ParametersOf(string template)
    {
        var names = new List<string>();
        for (var position = 0; position < template.Length; position++)
        {
            if (template[position] is '{' or '}' && position + 1 < template.Length && template[position + 1] == template[position])
            {
                position++;
            }
            else if (template[position] == '{' && template.IndexOf('}', position) is > 0 and var end)
            {
                var name = template.Substring(position + 1, end - position - 1).Split(':')[0];
                if (!names.Contains(name))
                {
                    names.Add(name);
                }

                position = end;
            }
        }

        return names;
    }
}
