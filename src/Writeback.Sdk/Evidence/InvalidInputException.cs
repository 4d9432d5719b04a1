namespace Writeback.Sdk;

/// <summary>
/// What the user gave cannot be used: a folder that is not there, a damaged file, an unknown id. Nothing is run. The message is
/// one line that names the place and the cure, and is meant to be shown as it is.
/// </summary>
/// <param name="message">One line: what, where and how to mend it.</param>
/// <param name="innerException">What caused it; never shown.</param>
public sealed class InvalidInputException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Refuses in the language of the current user interface.</summary>
    /// <param name="message">One line: what, where and how to mend it.</param>
    /// <param name="innerException">What caused it; never shown.</param>
    public InvalidInputException(LocalizableText message, Exception? innerException = null)
        : this((message ?? throw new ArgumentNullException(nameof(message))).ToString(), innerException)
    {
    }
}
