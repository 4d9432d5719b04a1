using Writeback.Sdk;

namespace Writeback.Checks.Tests;

/// <summary>A finding is its message and its arguments; texts are for people.</summary>
internal static class FindingAssert
{
    public static void Is(FindingMessage message, Finding? finding, params object?[] arguments)
    {
        Assert.NotNull(finding);
        Assert.Same(message, finding.Message);
        Assert.Equal(arguments, finding.Arguments);
    }

    public static void IsAbout(string? subject, FindingMessage message, Finding? finding, params object?[] arguments)
    {
        Is(message, finding, arguments);
        Assert.Equal(subject, finding!.Subject);
    }
}
