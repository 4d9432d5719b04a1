using System.Globalization;
using Writeback.Sdk;
using Writeback.Sdk.Probes.ActiveDirectory;

namespace Writeback.Checks.ActiveDirectory;

/// <summary>Writeback asks for domain controllers with Windows Server 2016 or later: older ones do not apply the whole policy to a reset.</summary>
[Check("WB4002", "Domain controllers run a supported Windows Server", Category = Categories.Directory)]
internal sealed partial class ControllersRunSupportedWindows
{
    // The build of Windows Server 2016; before 10.0 there were 6.x.
    private const int FirstSupportedBuild = 14393;

    public IEnumerable<Finding> Evaluate([Each] DirectoryDomain domain)
    {
        if (domain.Controllers.Count == 0)
        {
            yield return NoneSeen(domain.Name);
        }

        foreach (var controller in domain.Controllers)
        {
            yield return Judge(controller).About(controller.Host);
        }
    }

    private static Finding Judge(DomainController controller)
    {
        if (controller.OperatingSystem is not { } system)
        {
            return Unknown();
        }

        if (!system.Contains("Windows", StringComparison.OrdinalIgnoreCase))
        {
            return NotWindows(system, controller.OperatingSystemVersion);
        }

        return BuildOf(controller.OperatingSystemVersion) switch
        {
            null => VersionUnknown(system),
            >= FirstSupportedBuild => Supported(system),
            _ => TooOld(system),
        };
    }

    // "10.0 (20348)": the level of a domain controller does not tell 2016 from 2022, the build does.
    private static int? BuildOf(string? version)
        => version?.Split('(', ')') is [var number, var build, ..] && int.TryParse(build, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? number.StartsWith("10.", StringComparison.Ordinal) ? parsed : 0
            : null;

    [Pass("{system} is supported.")]
    private static partial Finding Supported(string system);

    [Fail(
        "{system} is too old: writeback needs Windows Server 2016 or later, with current updates.",
        Remedy = "Replace it by a domain controller with Windows Server 2016 or later. Until then let Connect prefer others.",
        References = [Documentation.Prerequisites, Documentation.Troubleshoot])]
    private static partial Finding TooOld(string system);

    [Warn(
        "{system} {version} is not Windows Server: password writeback is supported with Windows domain controllers only.",
        Remedy = "Let Connect prefer domain controllers that run Windows Server.",
        References = [Documentation.Prerequisites])]
    private static partial Finding NotWindows(string system, string? version);

    [Inconclusive("{system} does not name its version.", Remedy = "Run winver on it.")]
    private static partial Finding VersionUnknown(string system);

    [Inconclusive("Its computer account does not name an operating system.", Remedy = "Run winver on it.")]
    private static partial Finding Unknown();

    [Inconclusive("No domain controller of {domain} can be seen.", Remedy = "Sign in with an account that may read the computer accounts of the domain controllers.")]
    private static partial Finding NoneSeen(string domain);
}
