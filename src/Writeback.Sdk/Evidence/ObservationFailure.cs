using System.Globalization;
using System.Text.Json.Serialization;

namespace Writeback.Sdk;

/// <summary>
/// Why evidence could not be had: classified by type and code. It never carries the text of a foreign exception, which may be
/// localised and may hold secrets.
/// </summary>
/// <param name="Kind">The class of failure.</param>
/// <param name="Type">The name of the exception type or of the failing step.</param>
/// <param name="Code">The code that came with it, such as a <c>SocketError</c> or an HRESULT; null when there is none.</param>
/// <param name="Explanation">One sentence of our own for people, free of secrets: what, where and how to mend it. Null when only the code is known.</param>
public sealed record ObservationFailure(FailureKind Kind, string Type, string? Code = null, string? Explanation = null)
{
    /// <summary>Creates a failure that is explained in the reader's language.</summary>
    /// <param name="kind">The class of failure.</param>
    /// <param name="type">The name of the exception type or of the failing step.</param>
    /// <param name="code">The code that came with it; null when there is none.</param>
    /// <param name="explanation">One sentence of our own for people, free of secrets: what, where and how to mend it.</param>
    public ObservationFailure(FailureKind kind, string type, string? code, LocalizableText explanation)
        : this(kind, type, code, explanation?.GetText(CultureInfo.InvariantCulture)) => LocalizableExplanation = explanation;

    /// <summary>The explanation in all languages that it has; null when there is none.</summary>
    [JsonIgnore]
    public LocalizableText? LocalizableExplanation
    {
        get => field ?? Explanation;
        init;
    }

    /// <summary>The name of the evidence that failed first, when this evidence failed only because it depends on it.</summary>
    public string? Evidence { get; init; }

    /// <summary>How long the source asks not to be asked again, such as by <c>Retry-After</c>; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
