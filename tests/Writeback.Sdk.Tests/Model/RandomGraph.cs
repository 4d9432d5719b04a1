using CsCheck;

namespace Writeback.Sdk.Tests.Model;

/// <summary>A random graph of probes and checks.</summary>
/// <param name="Items">How many items there are to fan out over.</param>
/// <param name="Probes">The probes, one a kind of fact; one may depend on those before it.</param>
/// <param name="Checks">The checks; one may require those before it.</param>
internal sealed record RandomGraph(int Items, IReadOnlyList<RandomGraph.Probe> Probes, IReadOnlyList<RandomGraph.Check> Checks)
{
    // Most probes answer, or hardly a check would ever be evaluated.
    private static readonly Gen<ProbeBehaviour> Behaviour = Gen.Frequency(
        (6, OneOf(ProbeBehaviour.Answers, ProbeBehaviour.AnswersAtOnce, ProbeBehaviour.AnswersLate, ProbeBehaviour.AnswersTwice)),
        (3, Gen.Enum<ProbeBehaviour>()));

    private static readonly Gen<CheckBehaviour> Judgement = Gen.Frequency(
        (5, OneOf(CheckBehaviour.Passes, CheckBehaviour.Warns, CheckBehaviour.Fails, CheckBehaviour.SaysNothing)),
        (1, OneOf(CheckBehaviour.Throws, CheckBehaviour.MakesUpCancellation)),
        (1, OneOf(CheckBehaviour.Blocks, CheckBehaviour.Throws, CheckBehaviour.Passes)));

    public static Gen<RandomGraph> Any { get; } = Gen.Select(
        Gen.Int[0, 3],
        Gen.Select(Gen.Bool, Behaviour.Array[4], Gen.Int[0, 63], Gen.Bool, (isEach, behaviours, on, isForgiving) => new Probe(isEach, behaviours, on, isForgiving)).Array[1, 6],
        Gen.Select(Judgement, Gen.Int[0, 63], Gen.Int[0, 63], Gen.Int[0, 255], Gen.Int[0, 3], (behaviour, uses, more, requires, form) => new Check(behaviour, uses & more, requires & more, form)).Array[1, 8],
        (items, probes, checks) => new RandomGraph(items, probes, checks));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    public override string ToString()
        => $"{Items} items; "
            + string.Join("; ", Probes.Select((probe, index) => $"Fact{index}{(probe.IsEach ? "*" : "")}({string.Join(',', DependenciesOf(index).Select(on => $"Fact{on}"))}): {string.Join(',', probe.IsEach ? probe.Behaviours[..Items] : probe.Behaviours[..1])}"))
            + "; "
            + string.Join("; ", Checks.Select((check, index) => $"{IdOf(index)}({string.Join(',', UsesOf(index).Select(use => $"{use.Form} Fact{use.Kind}"))} after {string.Join(',', RequirementsOf(index).Select(IdOf))}): {check.Behaviour}"));

    /// <summary>Ids run against the order of requirements, so that the catalogue's order is not that of judging.</summary>
    public string IdOf(int check) => $"T{Checks.Count - check:0000}";

    public IEnumerable<int> DependenciesOf(int probe) => Enumerable.Range(0, probe).Where(on => (Probes[probe].On >> on & 1) == 1);

    public IEnumerable<int> RequirementsOf(int check) => Enumerable.Range(0, check).Where(on => (Checks[check].Requires >> on & 1) == 1);

    public IEnumerable<(int Kind, char Form)> UsesOf(int check)
        => Enumerable.Range(0, Probes.Count).Where(on => (Checks[check].Uses >> on & 1) == 1).Select(on => (on, Checks[check].FormFor(Probes[on].IsEach)));

    /// <summary>How a probe takes what another one provides.</summary>
    public char FormOf(int probe, int on) => (Probes[probe].IsEach, Probes[on].IsEach, Probes[probe].IsForgiving) switch
    {
        (true, true, true) => 'x',
        (true, true, false) => 'e',
        (false, true, true) => 'm',
        (false, true, false) => 'l',
        (_, false, true) => 'o',
        (_, false, false) => 'v',
    };

    /// <summary>A probe: of each item or of all, by item what it does, on which probes it depends, and whether it takes their failures.</summary>
    internal sealed record Probe(bool IsEach, ProbeBehaviour[] Behaviours, int On, bool IsForgiving);

    /// <summary>A check: what it does, which facts it takes and in which form, and which checks it requires.</summary>
    internal sealed record Check(CheckBehaviour Behaviour, int Uses, int Requires, int Form)
    {
        public char FormFor(bool isEach) => (isEach, Form) switch
        {
            (true, 0 or 1) => 'e',
            (true, 2) => 'l',
            (true, _) => 'm',
            (false, 3) => 'o',
            _ => 'v',
        };
    }
}
