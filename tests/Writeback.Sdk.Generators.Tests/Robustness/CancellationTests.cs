using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Writeback.Sdk.Generators.Tests.Infrastructure;

namespace Writeback.Sdk.Generators.Tests.Robustness;

/// <summary>A run that is cancelled, at any step of it, throws and leaves no trace: the next one writes what it would have written.</summary>
public sealed class CancellationTests : IDisposable
{
    private const string Edited = "QuickStart.cs";

    private static readonly string Source = Samples.QuickStart.Replace(
        "[CheckPack(\"Disk\")]", "[CheckPack(\"Disk\", Probes = [typeof(DriveUsageProbe)])]", StringComparison.Ordinal);

    private readonly DriverSteps _steps = new();

    public void Dispose() => _steps.Dispose();

    [Fact]
    public void A_first_run_cancelled_at_any_step_leaves_nothing_behind()
    {
        var cancelled = CancelAtEveryStep(GeneratorRun.NewDriver(), Source);

        // All that the generator reads and most of what it writes; what follows the last look at the token is finished instead.
        Assert.InRange(cancelled.Count, 100, int.MaxValue);
        Assert.All(
            ["CheckParser", "PackParser", "RegistryEmitter", "Discovery"],
            part => Assert.Contains(cancelled, exception => exception.StackTrace!.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("has only", "only has")]
    [InlineData("Retry(1)", "Retry(2)")]
    public void A_run_after_an_edit_cancelled_at_any_step_leaves_what_was_there_before(string old, string replacement)
    {
        var before = GeneratorRun.Of(Compile(Source)).Strictly();
        var edited = Source.Replace(old, replacement, StringComparison.Ordinal);

        // An edit of a message asks for one check alone, which is a matter of few steps.
        Assert.InRange(CancelAtEveryStep(before.Driver, edited).Count, 3, int.MaxValue);
        Assert.Equal(before.Sources, before.After(Compile(Source)).Sources);
    }

    /// <summary>Cancels a driver's run at the first step, at the second, and so on to the last, and runs it again each time.</summary>
    private static List<OperationCanceledException> CancelAtEveryStep(GeneratorDriver driver, string source)
    {
        var expected = GeneratorRun.From(driver, Compile(source)).Strictly();
        var cancelled = new List<OperationCanceledException>();
        for (var step = 1; ; step++)
        {
            // Each has a compilation of its own, which has read nothing yet.
            var compilation = Compile(source);
            using var cancellation = new CancelAtStep(step);
            try
            {
                AssertSame(expected, GeneratorRun.From(driver, compilation, cancellation.Token));
                if (!cancellation.Token.IsCancellationRequested)
                {
                    return cancelled;
                }
            }
            catch (OperationCanceledException exception)
            {
                Assert.Equal(cancellation.Token, exception.CancellationToken);
                cancelled.Add(exception);
            }

            AssertSame(expected, GeneratorRun.From(driver, compilation));
        }
    }

    private static void AssertSame(GeneratorRun expected, GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(expected.Sources, run.Sources);
        Assert.Equal(Reasons.OtherThanCached(expected), Reasons.OtherThanCached(run));
    }

    private static CSharpCompilation Compile(string source)
        => Consumer.Compile().AddSyntaxTrees(new CountedSyntaxTree(Consumer.Parse(source, Edited)));
}
