using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

internal sealed class ListFormat<T>(OptionFormat<T> format) : OptionFormat<IReadOnlyList<T>>
{
    internal override LocalizableText Expected => Texts.ExpectedList(format.Expected);

    internal override Type ElementType => format.ElementType;

    internal override bool IsList => true;

    internal override bool TryRead(IConfigurationSection section, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        var elements = new List<T>();
        value = elements;
        foreach (var child in section.GetChildren())
        {
            if (!format.TryRead(child, out var element))
            {
                return false;
            }

            elements.Add(element);
        }

        return section.Value is null or "";
    }
}
