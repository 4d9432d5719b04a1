using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

internal sealed class ParsableFormat<T> : OptionFormat<T>
    where T : ISpanParsable<T>
{
    public static readonly ParsableFormat<T> Instance = new();

    internal override string Expected { get; } = Describe();

    internal override Type ElementType => typeof(T);

    internal override bool TryRead(IConfigurationSection section, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return section.Value is { } text && !IsDaysByMistake(text) && T.TryParse(text, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>A bare number is a number of days to <see cref="TimeSpan"/>, and a number of seconds to whoever writes it.</summary>
    private static bool IsDaysByMistake(string text) => typeof(T) == typeof(TimeSpan) && !text.Contains(':', StringComparison.Ordinal);

    private static string Describe() => Type.GetTypeCode(typeof(T)) switch
    {
        TypeCode.String => "a text",
        TypeCode.Boolean => "true or false",
        TypeCode.Char => "one character",
        TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number",
        TypeCode.DateTime => "a date such as 2026-01-31",
        >= TypeCode.SByte and <= TypeCode.UInt64 => "a whole number in its range",
        _ when typeof(T) == typeof(TimeSpan) => "a time such as 00:01:30",
        _ when typeof(T) == typeof(DateTimeOffset) => "a time such as 2026-01-31T12:00:00Z",
        _ when typeof(T) == typeof(DateOnly) => "a date such as 2026-01-31",
        _ => $"a {typeof(T).Name}",
    };
}
