using System.Collections;
using System.Reflection;

namespace Writeback.Sdk.Testing;

/// <summary>
/// Finds the texts in classified members. By reflection, and so by another way than the one on which they are redacted.
/// </summary>
internal static class ClassifiedTexts
{
    // Records of records: deeper than any evidence is.
    private const int MaxDepth = 16;

    public static IReadOnlyList<ClassifiedText> Of(EvidenceSnapshot snapshot)
    {
        var classified = snapshot.Registry.Evidence
            .SelectMany(evidence => evidence.ClassifiedMembers)
            .DistinctBy(member => (member.DeclaringType, member.Member))
            .ToDictionary(member => (member.DeclaringType, member.Member));
        var texts = new List<ClassifiedText>();
        foreach (var observation in snapshot.Evidence.SelectMany(evidence => evidence.Observations))
        {
            Visit(observation.UntypedValue, null, 0);
        }

        return texts;

        void Visit(object? value, ClassifiedMember? member, int depth)
        {
            switch (value)
            {
                case null:
                    break;
                case string text:
                    if (member is not null && text.Length > 0)
                    {
                        texts.Add(new ClassifiedText($"{member.DeclaringType.Name}.{member.Member}", member.Classification, text));
                    }

                    break;
                case IEnumerable list:
                    foreach (var item in list)
                    {
                        Visit(item, member, depth + 1);
                    }

                    break;
                case not null when depth < MaxDepth && HasParts(value.GetType()):
                    foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters() is []))
                    {
                        Visit(Read(property, value), classified.GetValueOrDefault((property.DeclaringType!, property.Name)) ?? member, depth + 1);
                    }

                    break;
            }
        }
    }

    private static bool HasParts(Type type) => !type.IsPrimitive && !type.IsEnum && type.Namespace?.StartsWith("System", StringComparison.Ordinal) != true;

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException)
        {
            // A derived member that throws has no text.
            return null;
        }
    }
}
