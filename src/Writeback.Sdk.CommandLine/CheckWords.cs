namespace Writeback.Sdk.CommandLine;

/// <summary>The words that checks answer to.</summary>
internal static class CheckWords
{
    /// <summary>Every id, category and tag.</summary>
    public static IEnumerable<string> Of(CheckRegistry registry)
        => registry.Checks.SelectMany(check => (IEnumerable<string>)[check.Id, check.Category, .. check.Tags]);

    /// <summary>The ids of the checks that answer to a word.</summary>
    public static IEnumerable<string> Resolve(string word, CheckRegistry registry)
    {
        var selection = new CheckSelection([word], []);
        return registry.Checks.Where(selection.Includes).Select(check => check.Id);
    }
}
