namespace Writeback.Checks.Licensing;

/// <summary>How a user stands with licences for writeback.</summary>
internal enum LicenseVerdict
{
    /// <summary>A plan for writeback is in use.</summary>
    Licensed,

    /// <summary>The plan comes with a licence for a device.</summary>
    DeviceOnly,

    /// <summary>A licence that includes writeback has the plan switched off.</summary>
    PlanDisabled,

    /// <summary>A licence could not be assigned.</summary>
    AssignmentFailed,

    /// <summary>The plan is suspended or locked out, with its subscription.</summary>
    Suspended,

    /// <summary>There is no licence that includes writeback.</summary>
    Unlicensed,
}
