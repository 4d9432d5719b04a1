namespace Writeback.Sdk;

/// <summary>
/// Runs probes on threads of their own: one that blocks holds a thread that nobody else waits for. On the pool, which gets a new thread
/// only now and then, a handful of such probes would use up the time of all others, and of the timers that are to end them.
/// </summary>
internal sealed class ProbeScheduler : TaskScheduler
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    // Monitor rather than Lock: threads wait on it for the next task.
    private readonly Queue<Task> _tasks = [];
    private int _waiting;

    /// <summary>Shared by all runs of the process, so that a fan-out, or the next run, finds the threads there.</summary>
    public static ProbeScheduler Instance { get; } = new();

    protected override void QueueTask(Task task)
    {
        lock (_tasks)
        {
            _tasks.Enqueue(task);
            if (_waiting >= _tasks.Count)
            {
                Monitor.Pulse(_tasks);
                return;
            }
        }

        new Thread(Work) { IsBackground = true, Name = "Writeback probe" }.UnsafeStart();
    }

    // Not on the thread that asks, whoever that is.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_tasks)
        {
            return [.. _tasks];
        }
    }

    private void Work()
    {
        while (Take() is { } task)
        {
            TryExecuteTask(task);
        }
    }

    private Task? Take()
    {
        lock (_tasks)
        {
            while (_tasks.Count == 0)
            {
                _waiting++;
                var isWoken = Monitor.Wait(_tasks, Idle);
                _waiting--;
                if (!isWoken && _tasks.Count == 0)
                {
                    return null;
                }
            }

            return _tasks.Dequeue();
        }
    }
}
