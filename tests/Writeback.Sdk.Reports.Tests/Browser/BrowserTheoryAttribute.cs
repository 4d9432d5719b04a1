namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>A theory that needs a real browser, and axe-core. Where they cannot be had the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.WhyNot ?? NpmTools.WhyNot;
}
