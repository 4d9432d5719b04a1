using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

internal sealed class NullableFormat<T>(OptionFormat<T> format) : OptionFormat<T?>
    where T : struct
{
    internal override LocalizableText Expected => format.Expected;

    internal override Type ElementType => format.ElementType;

    internal override bool TryRead(IConfigurationSection section, out T? value)
    {
        var isRead = format.TryRead(section, out var read);
        value = isRead ? read : null;
        return isRead;
    }
}
