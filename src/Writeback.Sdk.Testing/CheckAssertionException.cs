namespace Writeback.Sdk.Testing;

/// <summary>What a test asserted does not hold. Its message says what was expected and what was found.</summary>
/// <param name="message">What was expected and what was found.</param>
public sealed class CheckAssertionException(string message) : Exception(message), CheckAssertionException.IAssertionException
{
    /// <summary>By this name xUnit tells a failure from an error, whoever declares it.</summary>
    private interface IAssertionException;
}
