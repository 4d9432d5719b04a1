namespace Writeback.Sdk.Generators;

/// <summary>
/// Types whose full names differ in case only, or in characters that no file name has. Their generated files need names of their own: two
/// files of one name take away everything that the generator wrote.
/// </summary>
internal static class Twins
{
    public static EquatableArray<string> Find(IReadOnlyCollection<string> fullNames)
    {
        // Hardly a project has any: to see that there are none costs less than to sort out who they would be.
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return fullNames.All(name => seen.Add(HintName.Readable(name))) ? EquatableArray<string>.Empty : Group(fullNames);
    }

    private static EquatableArray<string> Group(IEnumerable<string> fullNames)
        => fullNames
            .GroupBy(HintName.Readable, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
}
