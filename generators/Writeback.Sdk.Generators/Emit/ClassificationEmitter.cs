using System.Globalization;

namespace Writeback.Sdk.Generators;

/// <summary>Writes which members of evidence are sensitive, so that whoever writes evidence redacts by type.</summary>
internal static class ClassificationEmitter
{
    public static void Write(SourceWriter writer, RegistryModel registry)
    {
        const string Member = KnownNames.Sdk + "ClassifiedMember";
        if (registry.Evidence.All(evidence => evidence.Classified.Count == 0))
        {
            return;
        }

        writer.Line().Line($"protected override global::System.Collections.Generic.IReadOnlyList<{Member}> ClassifiedMembers(int slot) => slot switch").Open();
        for (var slot = 0; slot < registry.Evidence.Count; slot++)
        {
            var classified = registry.Evidence[slot].Classified;
            if (classified.Count == 0)
            {
                continue;
            }

            writer.Line($"{slot.ToString(CultureInfo.InvariantCulture)} =>").Line("[").Indent();
            foreach (var member in classified)
            {
                writer.Line($"new {Member}(typeof({member.DeclaringType}), {GeneratedCode.Literal(member.Member)}, {member.Attribute}.Classification),");
            }

            writer.Unindent().Line("],");
        }

        writer.Line("_ => [],").Close("};");
    }
}
