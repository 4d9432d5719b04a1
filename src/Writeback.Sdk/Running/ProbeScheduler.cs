namespace Writeback.Sdk;

/// <summary>
/// Runs probes on the pool as long as one of its threads is left for others, and on threads of their own from there on. The pool gets a new
/// thread only now and then: a handful of probes that block would use up the time of all others, and of the timers that are to end them.
/// Most probes wait without a thread, and the pool is the fastest way to one.
/// </summary>
internal sealed class ProbeScheduler : TaskScheduler
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    // Monitor rather than Lock: threads wait on it for the next task.
    private readonly Queue<Task> _tasks = [];
    private readonly int _mostOnPool;
    private int _waiting;
    private int _onPool;

    private ProbeScheduler()
    {
        ThreadPool.GetMinThreads(out var threads, out _);
        _mostOnPool = threads - 1;
    }

    /// <summary>Shared by all runs of the process, so that a fan-out, or the next run, finds the threads there.</summary>
    public static ProbeScheduler Instance { get; } = new();

    protected override void QueueTask(Task task)
    {
        if (Interlocked.Increment(ref _onPool) <= _mostOnPool)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static work => work.Self.ExecuteOnPool(work.Task), (Self: this, Task: task), preferLocal: false);
            return;
        }

        Interlocked.Decrement(ref _onPool);
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

    private void ExecuteOnPool(Task task)
    {
        TryExecuteTask(task);
        Interlocked.Decrement(ref _onPool);
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
