namespace Writeback.Sdk;

/// <summary>Which of the configured severities holds for a check: its id outranks a tag, a tag outranks the category.</summary>
internal static class SeverityRules
{
    public static Severity Resolve(CheckDescriptor check, IDictionary<string, Severity> severities)
    {
        if (severities.TryGetValue(check.Id, out var ofId))
        {
            return ofId;
        }

        // Of several tags the gravest holds, whatever order they were written in.
        Severity? gravest = null;
        foreach (var tag in check.Tags)
        {
            if (severities.TryGetValue(tag, out var ofTag) && (gravest is null || ofTag > gravest))
            {
                gravest = ofTag;
            }
        }

        return gravest ?? (severities.TryGetValue(check.Category, out var ofCategory) ? ofCategory : check.DefaultSeverity);
    }

    /// <summary>Whether a word names a check, a category or a tag.</summary>
    public static bool IsKnown(string word, CheckRegistry registry) => new CheckSelection([word], []).FindUnknown(registry) is null;
}
