using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

internal sealed class ParsableFormat<T> : OptionFormat<T>
    where T : ISpanParsable<T>
{
    public static readonly ParsableFormat<T> Instance = new();

    internal override LocalizableText Expected { get; } = Describe();

    internal override Type ElementType => typeof(T);

    internal override bool TryRead(IConfigurationSection section, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return section.Value is { } text && !IsDaysByMistake(text) && T.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A bare number is a number of days to <see cref="TimeSpan"/>, and a number of seconds to whoever writes it.</summary>
    private static bool IsDaysByMistake(string text) => typeof(T) == typeof(TimeSpan) && !text.Contains(':', StringComparison.Ordinal);

    private static LocalizableText Describe() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.String => Texts.ExpectedText,
        TypeCode.Boolean => Texts.ExpectedFlag,
        TypeCode.Char => Texts.ExpectedCharacter,
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => Texts.ExpectedNumber,
        TypeCode.DateTime => Texts.ExpectedDate,
        >= TypeCode.SByte and <= TypeCode.UInt64 => Texts.ExpectedWholeNumber,
        _ when typeof(T) == typeof(TimeSpan) => Texts.ExpectedTime,
        _ when typeof(T) == typeof(DateTimeOffset) => Texts.ExpectedMoment,
        _ when typeof(T) == typeof(DateOnly) => Texts.ExpectedDate,
        _ => Texts.ExpectedType(typeof(T).Name),
    };
}
