namespace Writeback.Sdk;

/// <summary>
/// A fix could not be worked out, applied or undone. The message is our own, free of secrets and of what other systems wrote, and is meant
/// to be shown as it is.
/// </summary>
/// <param name="message">One line: what, where, and what helps.</param>
/// <param name="innerException">What caused it; never shown.</param>
public sealed class FixFailedException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Says so in the language of the current user interface.</summary>
    /// <param name="message">One line: what, where, and what helps.</param>
    /// <param name="innerException">What caused it; never shown.</param>
    public FixFailedException(LocalizableText message, Exception? innerException = null)
        : this((message ?? throw new ArgumentNullException(nameof(message))).ToString(), innerException)
    {
    }
}
