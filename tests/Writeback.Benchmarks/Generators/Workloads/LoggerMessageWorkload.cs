using System.Globalization;

namespace Writeback.Benchmarks.Generators.Workloads;

/// <summary>Classes with one log message each.</summary>
internal sealed class LoggerMessageWorkload : Workload
{
    public override IEnumerable<string> SharedFiles(int count) => [];

    public override string File(int index) => File(index, "Volume");

    public override string ChangedFile(int index) => File(index, "Drive");

    private static string File(int index, string word) => string.Create(CultureInfo.InvariantCulture, $$"""
        using Microsoft.Extensions.Logging;

        namespace Contoso.Logs;

        /// <summary>What is logged.</summary>
        public static partial class Log{{index}}
        {
            [LoggerMessage(EventId = {{index}}, Level = LogLevel.Information, Message = "{{word}} {volume} has {free} MiB left.")]
            public static partial void Space(ILogger logger, string volume, long free);
        }
        """);
}
