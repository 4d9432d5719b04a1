namespace Writeback.Sdk;

/// <summary>
/// The value of a classified member of evidence that is no text, and would be erased, but can replace the names within itself: what
/// is judged by it is judged the same then.
/// </summary>
public interface IRedactable
{
    /// <summary>The same value, with every name within it replaced.</summary>
    /// <param name="redact">What becomes of a text: the same of the same.</param>
    /// <returns>A value of the same type; null when nothing of it can be shown.</returns>
    object? Redact(Func<string, string> redact);
}
