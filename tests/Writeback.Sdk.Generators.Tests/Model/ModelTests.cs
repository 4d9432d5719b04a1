using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Model;

/// <summary>What the steps hand on: values, and nothing of the compiler's.</summary>
public sealed class ModelTests
{
    private const string Library = """
        using Writeback.Sdk;

        namespace QuickStart;

        public static partial class Outer
        {
            [Check("QS0002", "Nested", Tags = ["tag"], Severity = Severity.Warning)]
            [Requires<DriveHasSpace>]
            public sealed partial class Nested
            {
                public Finding Evaluate(Observation<DriveUsage> drive, RunStart start, SeenOptions options) => Seen(drive.Succeeded, [start.At]);

                [Warn("{succeeded}", Remedy = "Look.", References = ["https://contoso.test"])]
                private static partial Finding Seen(bool succeeded, DateTimeOffset[] moments);
            }
        }

        [CheckOptions]
        public sealed record SeenOptions
        {
            [System.ComponentModel.Description("Most."), System.ComponentModel.DataAnnotations.Range(-1.5, 2)]
            public double Most { get; init; } = 1;
        }

        [Evidence]
        public sealed record Size([InfrastructureData] string Host, long Bytes);

        [GraphPermission("Device.Read.All")]
        [Probe, CircuitBreaker("disk"), Retry(3, Delay = "00:00:01"), Timeout("00:00:01", Total = "00:00:05")]
        public sealed class SizeProbe(IServiceProvider services)
        {
            public Task<IReadOnlyList<Size>> ObserveAsync(IReadOnlyList<Observation<DriveUsage>> drives)
                => Task.FromResult<IReadOnlyList<Size>>([new("host", drives.Count + services.GetHashCode())]);
        }

        [CheckPack("Second", Probes = [typeof(SizeProbe)])]
        internal static partial class SecondChecks;
        """;

    public static TheoryData<string> Steps => [.. Reasons.TrackedNames];

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_keeps_nothing_of_the_compiler_alive(string step)
        => Assert.All(Values(step), value => Assert.Empty(ObjectGraph.FindCompilerObjects(value, step)));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Equal_sources_give_equal_models(string step)
    {
        var (first, second) = (Values(step), Values(step));
        Assert.NotEmpty(first);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(value => value.GetHashCode()), second.Select(value => value.GetHashCode()));
        Assert.All(first.Zip(second), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Fact]
    public void The_walk_finds_what_the_compiler_owns_wherever_it_hides()
    {
        var compilation = Consumer.Compile(Samples.QuickStart);
        var location = compilation.SyntaxTrees[1].GetRoot().GetLocation();
        object[] owners =
        [
            new { Deep = new[] { new { Location = location } } },
            ImmutableArray.Create<ISymbol>(compilation.Assembly),
            new Lazy<object>(new List<object> { compilation }),
            (Left: 1, Right: (object)Diagnostic.Create("X", "Y", "Z", DiagnosticSeverity.Error, DiagnosticSeverity.Error, true, 0)),
        ];
        Assert.All(owners, owner => Assert.NotEmpty(ObjectGraph.FindCompilerObjects(owner, "owner")));
    }

    [Fact]
    public void Arrays_are_equal_when_their_items_are()
    {
        var array = Of("a", "b");
        Assert.Equal(array, Of("a", "b"));
        Assert.Equal(array.GetHashCode(), Of("a", "b").GetHashCode());
        Assert.Equal(default, EquatableArray<string>.Empty);
        Assert.Equal(default(EquatableArray<string>).GetHashCode(), EquatableArray<string>.Empty.GetHashCode());
        Assert.NotEqual(array, Of("b", "a"));
        Assert.NotEqual(array, Of("a"));
        Assert.NotEqual(array.GetHashCode(), Of("b", "a").GetHashCode());

        static EquatableArray<string> Of(params string[] items) => items.ToEquatableArray();
    }

    private static List<object> Values(string step)
        => [.. GeneratorRun.Of(Consumer.Compile(Samples.QuickStart, Library), TextFile.Messages("de", ("QS0001.Full", "{drive}: {free}"))).Strictly().Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Value)];
}
