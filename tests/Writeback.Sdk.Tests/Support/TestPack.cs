using System.Globalization;
using System.Text.Json.Serialization;
using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Tests;

/// <summary>A pack made of delegates: one strange probe or check a test, without a class for each.</summary>
internal sealed class TestPack
{
    private readonly List<EvidenceType> _slots = [];
    private readonly Dictionary<EvidenceType, string> _inputs = [];
    private readonly List<string> _probes = [];
    private readonly List<Func<Given, CancellationToken, ValueTask<object>>> _observe = [];
    private readonly List<Check> _checks = [];
    private readonly Dictionary<EvidenceType, ClassifiedMember[]> _classified = [];
    private JsonSerializerContext? _json;

    /// <summary>A finding with nothing to say but its status.</summary>
    public static Finding Finding(CheckStatus status) => new FindingMessage($"Is{status}", status, $"It is {status}.").Create();

    public TestPack WithInput<T>(string howToConfigure)
        where T : class
    {
        _inputs.Add(EvidenceType.Of<T>(), howToConfigure);
        Slot(EvidenceType.Of<T>());
        return this;
    }

    /// <summary>A probe called after its evidence: <c>{T}Probe</c>. Retries are off and follow at once unless a test says otherwise.</summary>
    public TestPack WithProbe<T>(
        Func<Given, CancellationToken, Task<T>> observe,
        int retries = 0,
        string delay = "00:00:00",
        string attempt = "",
        string total = "",
        string target = "",
        string breakAfter = "",
        params Use[] uses)
        where T : class
    {
        var slot = Slot(EvidenceType.Of<T>()).ToString(CultureInfo.InvariantCulture);
        _probes.Add($"P\t{typeof(T).Name}Probe\t{slot}\t{target}\t{retries}\t{delay}\t{attempt}\t{total}\t{breakAfter}\t{Uses(uses)}");
        _observe.Add((given, cancellationToken) => ProbeResult.Of(observe(given, cancellationToken)));
        return this;
    }

    /// <summary>
    /// A probe that finds the same evidence every time. It has all the time in the world: a test that moves the clock for another
    /// probe may do so before this one was asked.
    /// </summary>
    public TestPack WithEvidence<T>(T evidence)
        where T : class => WithProbe((_, _) => Task.FromResult(evidence), attempt: "01:00:00", total: "02:00:00");

    /// <summary>A probe that finds the same list every time.</summary>
    public TestPack WithList<T>(params T[] elements)
        where T : class
    {
        var slot = Slot(EvidenceType.Of<T>()).ToString(CultureInfo.InvariantCulture);
        _probes.Add($"P\t{typeof(T).Name}Probe\t{slot}*\t\t0\t\t\t\t\t");
        _observe.Add((_, _) => ProbeResult.Of<IReadOnlyList<T>>(elements));
        return this;
    }

    public TestPack WithCheck(string id, Func<Given, Finding?> evaluate, string severity = "error", string[]? requires = null, params Use[] uses)
    {
        _checks.Add(new(id, severity, requires ?? [], Uses(uses), given => Findings.Of(evaluate(given))));
        return this;
    }

    public TestPack WithCheck(string id, CheckStatus status, string severity = "error", string[]? requires = null)
    {
        var finding = Finding(status);
        return WithCheck(id, _ => finding, severity, requires);
    }

    /// <summary>A check that has several things to say.</summary>
    public TestPack WithFindings(string id, params Finding[] findings)
    {
        _checks.Add(new(id, "error", [], "", _ => Findings.Of(findings)));
        return this;
    }

    /// <summary>A check that passes when <typeparamref name="T"/> could be observed.</summary>
    public TestPack WithCheckOf<T>(string id)
        where T : class
        => WithCheck(id, given => Finding(given.Value<T>() is null ? CheckStatus.Error : CheckStatus.Pass), uses: Use.Value<T>());

    /// <summary>What the generator finds out of attributes.</summary>
    public TestPack WithClassified<T>(params ClassifiedMember[] members)
        where T : class
    {
        _classified.Add(EvidenceType.Of<T>(), members);
        return this;
    }

    public TestPack WithJson(JsonSerializerContext json)
    {
        _json = json;
        return this;
    }

    public CheckRegistry<TestReport> Build()
    {
        _checks.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return new DelegateRegistry(Catalogue(), _slots, _observe, [.. _checks.Select(check => check.Evaluate)], _classified, _json);
    }

    private string Catalogue()
    {
        var lines = _slots.Select(slot => _inputs.TryGetValue(slot, out var how) ? $"E\t{slot.Type.Name}\t{how}\ti" : $"E\t{slot.Type.Name}\t\te");
        return string.Join('\n', [.. lines, .. _probes, .. _checks.Select(Line)]);
    }

    private static string Line(Check check)
        => $"C\t{check.Id}\t{check.Id}Check\tGeneral\t{check.Severity}\tThe title of {check.Id}\t\t{string.Join(',', check.Requires)}\t{check.Uses}";

    private string Uses(Use[] uses) => string.Join(',', uses.Select(use => use.Form + Slot(use.Evidence).ToString(CultureInfo.InvariantCulture)));

    private int Slot(EvidenceType type)
    {
        if (!_slots.Contains(type))
        {
            _slots.Add(type);
        }

        return _slots.IndexOf(type);
    }

    private sealed record Check(string Id, string Severity, string[] Requires, string Uses, Func<Given, Findings> Evaluate);

    private sealed class DelegateRegistry(
        string catalogue,
        List<EvidenceType> slots,
        List<Func<Given, CancellationToken, ValueTask<object>>> observe,
        Func<Given, Findings>[] evaluate,
        Dictionary<EvidenceType, ClassifiedMember[]> classified,
        JsonSerializerContext? json) : CheckRegistry<TestReport>("Test", catalogue)
    {
        public override JsonSerializerContext? Json => json;

        protected internal override TestReport CreateReport(RunResult result) => new(result);

        protected internal override Findings Evaluate(int check, EvidenceReader evidence) => evaluate[check](new Given(evidence, slots, null));

        protected internal override ValueTask<object> ObserveAsync(
            int probe, IServiceProvider services, EvidenceReader evidence, CancellationToken cancellationToken)
            => observe[probe](new Given(evidence, slots, services), cancellationToken);

        protected internal override EvidenceType TypeOf(int slot) => slots[slot];

        protected internal override IReadOnlyList<ClassifiedMember> ClassifiedMembers(int slot) => classified.GetValueOrDefault(slots[slot]) ?? [];

        protected internal override IReadOnlyList<FindingMessage> Messages(int check) => [];
    }
}
