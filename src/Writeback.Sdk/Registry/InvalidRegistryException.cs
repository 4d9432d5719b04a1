namespace Writeback.Sdk;

/// <summary>A check pack contradicts itself: two checks with one id, evidence that no probe provides, a cycle.</summary>
/// <param name="message">What contradicts what, with names.</param>
public sealed class InvalidRegistryException(string message) : Exception(message);
