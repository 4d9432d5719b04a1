using Microsoft.Extensions.Options;

namespace Writeback.Sdk.Probes.Network;

/// <summary>
/// Finds out how long a silent connection lasts. Connections of growing silence run side by side, and a second group, opened a step
/// later, waits to be tried within the step in which the first one finds the cut: an exact answer costs little more than the longest
/// silence.
/// </summary>
/// <param name="prober">Opens the connections.</param>
/// <param name="options">How long, and how exactly.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class IdleProber(EndpointProber prober, IOptions<IdleProberOptions> options, TimeProvider timeProvider)
{
    // Whether the server speaks by itself when it is asked to.
    private static readonly TimeSpan ScoutsWait = TimeSpan.FromSeconds(1);

    private readonly IdleProberOptions _options = options.Value;

    /// <summary>Keeps connections to an endpoint silent: by the way that is in force, and directly where that is another one.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="cancellationToken">Ends the silence without evidence.</param>
    public async Task<IdlePersistence> ProbeAsync(Endpoint endpoint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint[] ways = endpoint.Proxy is null ? [endpoint] : [endpoint, endpoint with { Proxy = null }];
        return new IdlePersistence
        {
            Endpoint = endpoint,
            Paths = await Task.WhenAll(ways.Select(way => ProbePathAsync(way, cancellationToken))).ConfigureAwait(false),
        };
    }

    private async Task<IdlePath> ProbePathAsync(Endpoint way, CancellationToken cancellationToken)
    {
        var path = new IdlePath { Proxy = way.Proxy, Longest = _options.Longest };
        using var scout = await prober.OpenAsync(way, segmentSize: null, cancellationToken).ConfigureAwait(false);
        if (scout.Seen.Failure is { } failure || scout.Session is null)
        {
            return path with { Failure = scout.Seen.Failure };
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var inbound = ListenLongAsync(way, scout, ended.Token);
        var outbound = await SearchAsync(way, ended, cancellationToken).ConfigureAwait(false);
        var heard = await inbound.ConfigureAwait(false);
        return Conclude(path, [.. outbound, .. heard ?? []], heard);
    }

    /// <summary>Puts together what the connections told.</summary>
    internal static IdlePath Conclude(IdlePath path, IReadOnlyList<IdleTry> tries, IReadOnlyList<IdleTry>? heard)
    {
        var cut = tries.Where(one => one.Ending is not (IdleEnding.Alive or IdleEnding.ClosedByServer)).MinBy(one => one.Silence);
        var goodbye = tries.Where(one => one.Ending == IdleEnding.ClosedByServer).MinBy(one => one.Silence);

        // A goodbye proves the way for as long as a word does.
        var survived = tries.Where(one => one.Ending is IdleEnding.Alive or IdleEnding.ClosedByServer && (cut is null || one.Silence < cut.Silence))
            .Select(one => one.Silence).DefaultIfEmpty().Max();
        return path with
        {
            Survived = survived,
            Cut = cut?.Silence,
            Ending = cut?.Ending ?? goodbye?.Ending ?? IdleEnding.Alive,
            IsInboundProven = heard is null ? null : heard.All(one => one.Ending != IdleEnding.Reopened),
            Tries = [.. tries.OrderBy(one => one.Silence)],
        };
    }

    private async Task<IReadOnlyList<IdleTry>> SearchAsync(Endpoint way, CancellationTokenSource ended, CancellationToken cancellationToken)
    {
        var step = _options.Longest / _options.Steps;
        var cut = new TaskCompletionSource<TimeSpan?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var fine = SearchWithinStepAsync(way, step, cut.Task, cancellationToken);
        var coarse = Enumerable.Range(1, _options.Steps).Select(index => TryAsync(way, step * index, ended.Token)).ToList();
        var tries = new List<IdleTry>();
        foreach (var attempt in coarse)
        {
            // In the order of their silence: the first that ends is the cut, and those that still wait need not.
            if (await attempt.ConfigureAwait(false) is not { } result)
            {
                continue;
            }

            tries.Add(result);
            if (result.Ending is not (IdleEnding.Alive or IdleEnding.ClosedByServer))
            {
                break;
            }
        }

        var last = tries.LastOrDefault();
        cut.SetResult(last is { Ending: IdleEnding.Silence or IdleEnding.Reset } ? last.Silence : null);
        tries.AddRange(await fine.ConfigureAwait(false));
        if (last is { Ending: not (IdleEnding.Alive or IdleEnding.ClosedByServer) })
        {
            await ended.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(coarse).ConfigureAwait(false);
        return tries;
    }

    /// <summary>The second group: tried within the step before the cut, once that is known.</summary>
    private async Task<IReadOnlyList<IdleTry>> SearchWithinStepAsync(Endpoint way, TimeSpan step, Task<TimeSpan?> cut, CancellationToken cancellationToken)
    {
        var count = (int)Math.Ceiling(step / _options.Precision) - 1;
        if (count <= 0)
        {
            return [];
        }

        // Younger than the step before the cut when the cut is known, an answer that never comes included.
        await Task.Delay(step + _options.AnswerLimit, timeProvider, cancellationToken).ConfigureAwait(false);
        if (cut.IsCompleted && await cut.ConfigureAwait(false) is null)
        {
            return [];
        }

        var lines = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => OpenAsync(way, cancellationToken))).ConfigureAwait(false);
        try
        {
            if (await cut.WaitAsync(cancellationToken).ConfigureAwait(false) is not { } known)
            {
                return [];
            }

            var tries = await Task.WhenAll(lines.Select((line, index) => line is null
                ? Task.FromResult<IdleTry?>(null)
                : TryAsync(line, known - (step * (index + 1) / (count + 1)), cancellationToken))).ConfigureAwait(false);
            return [.. tries.OfType<IdleTry>()];
        }
        finally
        {
            foreach (var line in lines)
            {
                line?.Dispose();
            }
        }
    }

    private async Task<IdleTry?> TryAsync(Endpoint way, TimeSpan silence, CancellationToken ended)
    {
        try
        {
            using var line = await OpenAsync(way, ended).ConfigureAwait(false);
            return line is null ? null : await TryAsync(line, silence, ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The cut is known: a longer silence has nothing to add. Whoever cancelled the probe is told by another wait.
            return null;
        }
    }

    private async Task<IdleTry?> TryAsync(IdleLine line, TimeSpan silence, CancellationToken cancellationToken)
        => await line.KeepSilentAsync(silence, cancellationToken).ConfigureAwait(false) ?? await line.SpeakAsync(_options.AnswerLimit, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Where the server speaks first when asked to, connections that wait for it: a NAT that opens a connection anew for us does not do
    /// so for the other side. Null where the server answers at once, or not at all.
    /// </summary>
    private async Task<IReadOnlyList<IdleTry>?> ListenLongAsync(Endpoint way, Conversation scout, CancellationToken ended)
    {
        using var first = new IdleLine(scout, way, timeProvider);
        try
        {
            await first.AskForAnswerAfterAsync(ScoutsWait, ended).ConfigureAwait(false);
            if (await first.HearAsync(ScoutsWait / 2, ended).ConfigureAwait(false) is not null || await first.HearAsync(ScoutsWait * 2, ended).ConfigureAwait(false) is not IdleEnding.Alive)
            {
                return null;
            }

            var step = _options.Longest / _options.Steps;
            var tries = await Task.WhenAll(Enumerable.Range(1, _options.Steps).Select(index => ListenAsync(way, step * index, ended))).ConfigureAwait(false);
            return [.. tries.OfType<IdleTry>()];
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<IdleTry?> ListenAsync(Endpoint way, TimeSpan silence, CancellationToken ended)
    {
        try
        {
            using var line = await OpenAsync(way, ended).ConfigureAwait(false);
            if (line is null)
            {
                return null;
            }

            await line.AskForAnswerAfterAsync(silence, ended).ConfigureAwait(false);
            if (await line.HearAsync(silence + _options.AnswerLimit, ended).ConfigureAwait(false) is { } ending)
            {
                return new IdleTry(silence, ending);
            }

            var spoken = await line.SpeakAsync(_options.AnswerLimit, ended).ConfigureAwait(false);
            return new IdleTry(silence, spoken.Ending == IdleEnding.Alive ? IdleEnding.Reopened : spoken.Ending);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<IdleLine?> OpenAsync(Endpoint way, CancellationToken cancellationToken)
    {
        var conversation = await prober.OpenAsync(way, segmentSize: null, cancellationToken).ConfigureAwait(false);
        if (conversation.Session is not null && conversation.Seen.Failure is null)
        {
            return new IdleLine(conversation, way, timeProvider);
        }

        conversation.Dispose();
        return null;
    }
}
