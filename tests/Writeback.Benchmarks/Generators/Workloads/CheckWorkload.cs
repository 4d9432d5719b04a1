using System.Globalization;

namespace Writeback.Benchmarks.Generators.Workloads;

/// <summary>Checks over ten kinds of evidence, each with its probe, in one pack.</summary>
internal sealed class CheckWorkload : Workload
{
    private const int Kinds = 10;

    public override IEnumerable<string> SharedFiles(int count)
    {
        yield return """
            namespace Contoso.Checks;

            [CheckPack("Contoso")]
            public static partial class ContosoChecks;
            """;
        for (var kind = 0; kind < Kinds; kind++)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $$"""
                namespace Contoso.Evidence;

                [Evidence]
                public sealed record Usage{{kind}}(string Name, long Free);

                [Probe, Retry(1), Timeout("00:00:05")]
                public sealed class Usage{{kind}}Probe
                {
                    public Task<Usage{{kind}}> ObserveAsync(CancellationToken cancellationToken) => Task.FromResult(new Usage{{kind}}("C:", 1));
                }
                """);
        }
    }

    public override string File(int index) => File(index, "Volume");

    public override string ChangedFile(int index) => File(index, "Drive");

    private static string File(int index, string word) => string.Create(CultureInfo.InvariantCulture, $$"""
        using Contoso.Evidence;

        namespace Contoso.Checks;

        /// <summary>Whether there is space left.</summary>
        [Check("CT{{index + 1000}}", "{{word}} {{index}} has space left", Category = "Section{{index % 20}}")]
        public sealed partial class VolumeHasSpace{{index}}
        {
            public Finding Evaluate(Usage{{index % Kinds}} usage)
                => usage.Free > {{index}} ? Enough(usage.Name, usage.Free) : Full(usage.Name);

            [Pass("{volume} has {free:N0} MiB left.")]
            private static partial Finding Enough(string volume, long free);

            [Fail("{{word}} {volume} is full.", Remedy = "Delete what is not needed.")]
            private static partial Finding Full(string volume);
        }
        """);
}
