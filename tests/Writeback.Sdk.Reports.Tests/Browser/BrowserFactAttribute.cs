namespace Writeback.Sdk.Reports.Tests.Browser;

/// <summary>A fact that needs a real browser. Where it cannot be had the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}
