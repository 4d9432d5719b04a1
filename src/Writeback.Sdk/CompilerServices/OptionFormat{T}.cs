using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace Writeback.Sdk.CompilerServices;

/// <summary>How an option is written in configuration. Used by generated code.</summary>
/// <typeparam name="T">The type of the option.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OptionFormat<T>
{
    private protected OptionFormat()
    {
    }

    /// <summary>What a user should write, such as <c>a whole number</c>.</summary>
    internal abstract LocalizableText Expected { get; }

    /// <summary>The type of the value, or of each value of a list.</summary>
    internal abstract Type ElementType { get; }

    internal virtual bool IsList => false;

    internal abstract bool TryRead(IConfigurationSection section, [MaybeNullWhen(false)] out T value);
}
