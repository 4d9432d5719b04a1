using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Writeback.Sdk;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Benchmarks;

/// <summary>A pack of any number of checks that do nothing, with a registry of the form that the generator writes.</summary>
internal sealed class NoOpPack(int checks) : CheckRegistry<NoOpReport>("NoOp", Catalogue(checks))
{
    protected override NoOpReport CreateReport(RunResult result) => new(result);

    protected override Findings Evaluate(int check, EvidenceReader evidence) => Findings.Of(new NoOpCheck().Evaluate());

    protected override ValueTask<object> ObserveAsync(int probe, IServiceProvider services, EvidenceReader evidence, CancellationToken cancellationToken)
        => throw new ArgumentOutOfRangeException(nameof(probe));

    protected override EvidenceType TypeOf(int slot) => throw new ArgumentOutOfRangeException(nameof(slot));

    protected override IReadOnlyList<FindingMessage> Messages(int check) => [NoOpCheck.Well];

    private static string Catalogue(int checks)
    {
        var lines = new StringBuilder();
        for (var check = 0; check < checks; check++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"C\tNO{check:00000}\tNoOpCheck{check}\tGeneral\terror\tNothing is wrong\t\t\t\n");
        }

        return lines.ToString();
    }

    private sealed class NoOpCheck
    {
        public static FindingMessage Well { get; } = new("Well", CheckStatus.Pass, "All is well.");

        [SuppressMessage("Performance", "CA1822", Justification = "Checks are created for each evaluation; that belongs to the cost.")]
        public Finding Evaluate() => Well.Create();
    }
}

/// <summary>The report of <see cref="NoOpPack"/>.</summary>
internal sealed class NoOpReport(RunResult result) : Report(result);
