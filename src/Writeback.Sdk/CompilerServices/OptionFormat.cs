using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>How options are written in configuration. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionFormat
{
    /// <summary>A text, a number, a time: whatever can be parsed.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    public static OptionFormat<T> Parsable<T>()
        where T : ISpanParsable<T> => ParsableFormat<T>.Instance;

    /// <summary>One of the names of an enum.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    public static OptionFormat<T> Enum<T>()
        where T : struct, Enum => EnumFormat<T>.Instance;

    /// <summary>A value that may be absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="format">How the value is written.</param>
    public static OptionFormat<T?> Nullable<T>(OptionFormat<T> format)
        where T : struct => new NullableFormat<T>(format);

    /// <summary>An object that may be absent.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="format">How the object is written.</param>
    public static OptionFormat<T?> Optional<T>(OptionFormat<T> format)
        where T : class => format!;

    /// <summary>A list.</summary>
    /// <typeparam name="T">The type of its elements.</typeparam>
    /// <param name="format">How an element is written.</param>
    public static OptionFormat<IReadOnlyList<T>> List<T>(OptionFormat<T> format) => new ListFormat<T>(format);
}
