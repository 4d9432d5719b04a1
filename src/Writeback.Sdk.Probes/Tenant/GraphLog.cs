namespace Writeback.Sdk.Probes.Tenant;

/// <summary>What happened in a conversation, for evidence. Several requests may be under way.</summary>
internal sealed class GraphLog
{
    // The first tells when, the last where it went wrong; a list of 100,000 users has more requests than anybody reads.
    private const int Kept = 8;

    private readonly Lock _lock = new();
    private readonly List<string> _requestIds = [];
    private int _requests;
    private int _putOff;

    public void Answered(string? requestId)
    {
        lock (_lock)
        {
            _requests++;
            if (requestId is not null)
            {
                if (_requestIds.Count == Kept)
                {
                    _requestIds.RemoveAt(1);
                }

                _requestIds.Add(requestId);
            }
        }
    }

    public void PutOff() => Interlocked.Increment(ref _putOff);

    public GraphExchange ToEvidence()
    {
        lock (_lock)
        {
            return new(_requests, _putOff, [.. _requestIds]);
        }
    }
}
