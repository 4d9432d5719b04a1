using System.ComponentModel;

namespace Writeback.Sdk.CompilerServices;

/// <summary>Unifies what a probe's <c>ObserveAsync</c> may return. Used by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProbeResult
{
    /// <summary>Evidence that is there at once.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="evidence">The evidence.</param>
    public static ValueTask<object> Of<T>(T evidence)
        where T : class => new(NotNull(evidence));

    /// <summary>Evidence to wait for.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="evidence">The evidence.</param>
    public static async ValueTask<object> Of<T>(Task<T> evidence)
        where T : class => NotNull(await evidence.ConfigureAwait(false));

    /// <summary>Evidence to wait for.</summary>
    /// <typeparam name="T">The evidence.</typeparam>
    /// <param name="evidence">The evidence.</param>
    public static ValueTask<object> Of<T>(ValueTask<T> evidence)
        where T : class => evidence.IsCompletedSuccessfully ? Of(evidence.Result) : Of(evidence.AsTask()); // A task continues once, whatever its source does.

    private static T NotNull<T>(T? evidence)
        where T : class
        => evidence ?? throw new ObservationException(new ObservationFailure(FailureKind.Defect, typeof(T).Name, "null", Texts.ProbeReturnedNull));
}
