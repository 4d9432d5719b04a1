namespace Writeback.Sdk.Generators.Tests.Snapshots;

/// <summary>One text to compare with a verified file; shaped like Verify's.</summary>
/// <param name="Extension">The extension of the file, without a dot.</param>
/// <param name="Data">The text.</param>
/// <param name="Name">What tells it from the other texts of the test.</param>
internal sealed record Target(string Extension, string Data, string Name);
