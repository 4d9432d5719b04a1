using Writeback.Sdk;

namespace Bystander;

/// <summary>Reads reports, and declares no check.</summary>
public static class Alarm
{
    public static bool Rings(Report report) => report.Verdict.Status == CheckStatus.Fail;
}
