using System.Text.Json.Serialization;
using Writeback.Sdk;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Benchmarks.Running;

/// <summary>What a probe of a benchmark fans out over.</summary>
internal sealed record Place(string Subject) : ISubject;

/// <summary>What it sees of it.</summary>
internal sealed record Echo(int Bytes, string Text);

/// <summary>A pack of one probe that fans out, and one check of what it sees.</summary>
/// <param name="observe">What the probe does.</param>
internal sealed class ProbePack(Func<CancellationToken, ValueTask<Echo>> observe) : CheckRegistry<NoOpReport>("Probes", Catalogue)
{
    // Two retries, ten seconds an attempt, thirty in all, no breaker: what bare Polly is given, too.
    private const string Catalogue =
        "E\tPlace\tName them.\ti\nE\tEcho\t\te\nP\tEchoProbe\t1\t\t2\t00:00:00.200\t00:00:10\t00:00:30\t0\te0\nC\tPB0001\tEchoCheck\tGeneral\terror\tAn echo is heard\t\t\te1\n";

    private static readonly FindingMessage Heard = new("Heard", CheckStatus.Pass, "Heard {bytes} byte(s).", parameters: ["bytes"]);

    public override JsonSerializerContext Json => ProbePackJson.Default;

    protected override NoOpReport CreateReport(RunResult result) => new(result);

    protected override Findings Evaluate(int check, EvidenceReader evidence) => Findings.Of(Heard.Create([evidence.Element<Echo>(1).Bytes]));

    protected override ValueTask<object> ObserveAsync(int probe, IServiceProvider services, EvidenceReader evidence, CancellationToken cancellationToken)
        => ProbeResult.Of(observe(cancellationToken));

    protected override EvidenceType TypeOf(int slot) => slot == 0 ? EvidenceType.Of<Place>() : EvidenceType.Of<Echo>();

    protected override IReadOnlyList<FindingMessage> Messages(int check) => [Heard];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Echo))]
internal sealed partial class ProbePackJson : JsonSerializerContext;
