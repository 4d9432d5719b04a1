namespace Writeback.Sdk.Generators.Tests.Infrastructure;

/// <summary>Sources that several tests start from.</summary>
internal static class Samples
{
    public const string Evidence = """
        using Writeback.Sdk;

        namespace QuickStart;

        [Evidence]
        public sealed record DriveUsage(string Name, long FreeBytes);

        [Probe, Retry(1), Timeout("00:00:05")]
        public sealed class DriveUsageProbe
        {
            public Task<DriveUsage> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult(new DriveUsage("C:", 300L << 20));
        }

        """;

    public const string Check = """
        using Writeback.Sdk;

        namespace QuickStart;

        [Check("QS0001", "The system drive has space left", Category = "Storage")]
        public sealed partial class DriveHasSpace
        {
            public Finding Evaluate(DriveUsage drive)
                => drive.FreeBytes >= 100 << 20 ? Enough(drive.Name, drive.FreeBytes >> 20) : Full(drive.Name, drive.FreeBytes >> 20);

            [Pass("{drive} has {free:N0} MiB left.")]
            private static partial Finding Enough(string drive, long free);

            [Fail("{drive} has only {free:N0} MiB left.", Remedy = "Delete what is not needed.")]
            private static partial Finding Full(string drive, long free);
        }

        """;

    public const string Pack = """
        using Writeback.Sdk;

        namespace QuickStart;

        [CheckPack("Disk")]
        public static partial class DiskChecks;

        """;

    /// <summary>The quick start in one file.</summary>
    public static readonly string QuickStart = string.Join(
        '\n', [.. new[] { Evidence, Check, Pack }.Select((part, index) => index == 0 ? part : WithoutHeader(part))]);

    private static string WithoutHeader(string part) => part[(part.IndexOf("QuickStart;", StringComparison.Ordinal) + "QuickStart;".Length)..];
}
