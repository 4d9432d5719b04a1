using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Writeback.Sdk.Tests.Model;

/// <summary>Makes a pack of a <see cref="RandomGraph"/>. Threads that it blocks are released at its end.</summary>
internal sealed class GraphPack(RandomGraph graph) : IDisposable
{
    /// <summary>How long one attempt of a probe may take that hangs for some item; others have all the time they want.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly BlockedThread _blocked = new();
    private readonly TaskCompletionSource _never = new();

    public void Dispose() => _blocked.Dispose();

    public static bool NeverEnds(ProbeBehaviour behaviour)
        => behaviour is ProbeBehaviour.Hangs or ProbeBehaviour.HangsAndHeeds or ProbeBehaviour.HangsAndThrowsWhenCancelled or ProbeBehaviour.Blocks or ProbeBehaviour.ThrowsAfterItWasLeft;

    public CheckRegistry<TestReport> Build()
    {
        var pack = new TestPack().WithJson(FactJson.Default).WithList([.. Enumerable.Range(0, graph.Items).Select(item => new Item($"item {item}"))]);
        for (var probe = 0; probe < graph.Probes.Count; probe++)
        {
            AddProbe(pack, probe);
        }

        for (var check = 0; check < graph.Checks.Count; check++)
        {
            AddCheck(pack, check);
        }

        return pack.Build();
    }

    private void AddProbe(TestPack pack, int kind)
    {
        var probe = graph.Probes[kind];
        var hangs = (probe.IsEach ? probe.Behaviours : probe.Behaviours[..1]).Any(NeverEnds);
        var attempts = new int[probe.Behaviours.Length];
        Use[] uses = [.. graph.DependenciesOf(kind).Select(on => FactKind.All[on].Use(graph.FormOf(kind, on)))];
        FactKind.All[kind].AddProbe(
            pack,
            (given, cancellationToken) =>
            {
                var item = probe.IsEach ? given.Element<Item>().Subject[^1] - '0' : 0;
                foreach (var on in graph.DependenciesOf(kind))
                {
                    AssertThere(given, on, graph.FormOf(kind, on));
                }

                return ObserveAsync(probe.Behaviours[item], Interlocked.Increment(ref attempts[item]), given, cancellationToken);
            },
            retries: 1,
            hangs ? Limit.ToString("c") : "00:10:00",
            probe.IsEach ? [Use.Each<Item>(), .. uses] : uses);
    }

    private void AddCheck(TestPack pack, int index)
    {
        var check = graph.Checks[index];
        var uses = graph.UsesOf(index).ToArray();
        pack.WithCheck(
            graph.IdOf(index),
            given =>
            {
                foreach (var (kind, form) in uses)
                {
                    AssertThere(given, kind, form);
                }

                return Judge(check.Behaviour);
            },
            requires: [.. graph.RequirementsOf(index).Select(graph.IdOf)],
            uses: [.. uses.Select(use => FactKind.All[use.Kind].Use(use.Form))]);
    }

    /// <summary>What has no type of its own for a defect of the runner: a value that was promised and is not there.</summary>
    private static void AssertThere(Given given, int kind, char form)
    {
        if (form is 'v' or 'e' or 'l' && FactKind.All[kind].Read(given, form).Contains(null))
        {
            throw new EvidenceWasNotThereException();
        }
    }

    private Finding? Judge(CheckBehaviour behaviour)
    {
        switch (behaviour)
        {
            case CheckBehaviour.Warns:
                return TestPack.Finding(CheckStatus.Warn);
            case CheckBehaviour.Fails:
                return TestPack.Finding(CheckStatus.Fail);
            case CheckBehaviour.SaysNothing:
                return null;
            case CheckBehaviour.Throws:
                throw new InvalidOperationException("hunter2");
            case CheckBehaviour.MakesUpCancellation:
                throw new OperationCanceledException("hunter2");
            case CheckBehaviour.Blocks:
                _blocked.Block();
                break;
        }

        return TestPack.Finding(CheckStatus.Pass);
    }

    private async Task<string?> ObserveAsync(ProbeBehaviour behaviour, int attempt, Given given, CancellationToken cancellationToken)
    {
        switch (behaviour)
        {
            case ProbeBehaviour.AnswersAtOnce:
                return "at once";
            case ProbeBehaviour.AnswersLate:
                await Task.Delay(5, CancellationToken.None);
                return "late";
            case ProbeBehaviour.AnswersUnwritably:
                return "!";
            case ProbeBehaviour.AnswersNothing:
                return null;
            case ProbeBehaviour.AnswersTwice:
                var twice = new TaskCompletionSource<string?>();
                twice.SetResult("first");
                _ = twice.TrySetException(new InvalidOperationException());
                return await twice.Task;
            case ProbeBehaviour.FailsOnceAndAnswers when attempt > 1:
                return "again";
            case ProbeBehaviour.FailsOnceAndAnswers or ProbeBehaviour.FailsAlways:
                throw new SocketException((int)SocketError.HostDown);
            case ProbeBehaviour.Throws:
                throw new InvalidOperationException("hunter2");
            case ProbeBehaviour.ThrowsLate:
                await Task.Yield();
                throw new InvalidOperationException("hunter2");
            case ProbeBehaviour.ThrowsAfterItWasLeft:
                await Task.Delay(Limit * 1.5, CancellationToken.None);
                throw new InvalidOperationException("hunter2");
            case ProbeBehaviour.MakesUpCancellation:
                throw new OperationCanceledException("hunter2");
            case ProbeBehaviour.CannotBeResolved:
                _ = given.Services.GetRequiredService<Gamma>();
                break;
            case ProbeBehaviour.DescendsTooDeep:
                return $"{Descend()}";
            case ProbeBehaviour.Hangs:
                await _never.Task;
                break;
            case ProbeBehaviour.HangsAndHeeds:
                await _never.Task.WaitAsync(cancellationToken);
                break;
            case ProbeBehaviour.HangsAndThrowsWhenCancelled:
                cancellationToken.Register(() => throw new InvalidOperationException("hunter2"));
                await _never.Task.WaitAsync(cancellationToken);
                break;
            case ProbeBehaviour.Blocks:
                _blocked.Block();
                throw new InvalidOperationException("hunter2");
        }

        await Task.Yield();
        return "here";
    }

    private static int Descend()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return Descend() + 1;
    }
}
