using System.ComponentModel;
using Writeback.Sdk;

namespace ContosoChecks;

/// <summary>Says what it means, without I/O, so that it tests in one line.</summary>
[Check("CT0001", "The drive has space left", Category = "Storage")]
internal sealed partial class DriveHasSpace
{
    public Finding Evaluate(DriveUsage drive, DriveOptions options)
    {
        var free = drive.FreeBytes >> 20;
        return free >= options.MinimumMebibytes ? Enough(drive.Name, free) : Full(drive.Name, free);
    }

    [Pass("{drive} has {free:N0} MiB left.")]
    internal static partial Finding Enough(string drive, long free);

    [Fail("{drive} has only {free:N0} MiB left.", Remedy = "Delete what is not needed.")]
    internal static partial Finding Full(string drive, long free);
}

/// <summary>What users may set: <c>checks:CT0001:MinimumMebibytes</c>.</summary>
[CheckOptions]
public sealed record DriveOptions
{
    [Description("How much has to be left, in MiB.")]
    public long MinimumMebibytes { get; init; } = 100;
}
