using System.Globalization;

namespace Writeback.Sdk;

/// <summary>
/// One judgement about one subject: a message and its arguments, rendered for people only when somebody reads it.
/// </summary>
public sealed record Finding
{
    /// <summary>Creates a finding. Checks use their partial methods instead.</summary>
    /// <param name="message">The message.</param>
    /// <param name="arguments">The values of the message's parameters, in their order.</param>
    public Finding(FindingMessage message, IReadOnlyList<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(arguments);
        Message = message;
        Arguments = arguments;
    }

    /// <summary>The message.</summary>
    public FindingMessage Message { get; }

    /// <summary>The values of the message's parameters, in their order.</summary>
    public IReadOnlyList<object?> Arguments { get; }

    /// <summary>What the finding is about, such as a connector or an endpoint; null when the check has a single subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The suppression that accepts it in this run; null when it counts.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The judgement.</summary>
    public CheckStatus Status => Message.Status;

    /// <summary>The same judgement, about a named subject.</summary>
    /// <param name="subject">What the finding is about.</param>
    public Finding About(string subject) => this with { Subject = subject };

    /// <summary>The message as text in a culture.</summary>
    /// <param name="culture">The language, and the culture of numbers and dates.</param>
    public string GetText(CultureInfo culture) => Message.Format(Message.GetTemplate(culture), Arguments, culture);

    /// <summary>What to do about it as text in a culture, or null.</summary>
    /// <param name="culture">The language, and the culture of numbers and dates.</param>
    public string? GetRemedy(CultureInfo culture) => Message.GetRemedy(culture) is { } remedy ? Message.Format(remedy, Arguments, culture) : null;

    /// <summary>The message as culture-invariant text.</summary>
    public override string ToString() => GetText(CultureInfo.InvariantCulture);
}
