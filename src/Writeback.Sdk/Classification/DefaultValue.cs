using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Writeback.Sdk;

/// <summary>The default of a value type that is known only when the program runs.</summary>
internal static class DefaultValue
{
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A value type needs no constructor.")]
    public static object Of(Type valueType) => RuntimeHelpers.GetUninitializedObject(valueType);
}
