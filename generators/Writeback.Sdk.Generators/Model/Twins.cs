namespace Writeback.Sdk.Generators;

/// <summary>
/// Types whose full names differ in case only, or in characters that no file name has. Their generated files need names of their own: two
/// files of one name take away everything that the generator wrote.
/// </summary>
internal static class Twins
{
    public static EquatableArray<string> Find(IEnumerable<string> fullNames)
        => fullNames
            .GroupBy(HintName.Readable, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => group)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
}
