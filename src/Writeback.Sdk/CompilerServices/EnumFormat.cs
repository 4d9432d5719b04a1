using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

internal sealed class EnumFormat<T> : OptionFormat<T>
    where T : struct, Enum
{
    public static readonly EnumFormat<T> Instance = new();

    private static readonly string[] Names = Enum.GetNames<T>();

    internal override LocalizableText Expected { get; } = Texts.ExpectedOneOf(string.Join(", ", Enum.GetNames<T>()));

    internal override Type ElementType => typeof(T);

    // Enum.TryParse alone would take numbers, too, and lists of names.
    internal override bool TryRead(IConfigurationSection section, out T value)
    {
        value = default;
        return Names.Contains(section.Value, StringComparer.OrdinalIgnoreCase) && Enum.TryParse(section.Value, ignoreCase: true, out value);
    }
}
