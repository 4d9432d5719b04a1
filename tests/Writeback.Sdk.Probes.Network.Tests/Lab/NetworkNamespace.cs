using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Writeback.Sdk.Probes.Network.Tests;

/// <summary>A network namespace of Linux. A socket stays in the one that its thread was in when it was made.</summary>
/// <param name="name">The name, as <c>ip netns</c> knows it.</param>
internal sealed partial class NetworkNamespace(string name)
{
    private const int NewNetwork = 0x40000000;

    public string Name => name;

    /// <summary>Runs something short inside, on a thread of its own.</summary>
    public T Run<T>(Func<T> action)
    {
        var (result, failure) = (default(T), (ExceptionDispatchInfo?)null);
        var thread = new Thread(() =>
        {
            try
            {
                Enter();
                result = action();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    /// <summary>Runs a program inside.</summary>
    public string Command(params string[] words) => LabCommand.Run("ip", ["netns", "exec", name, .. words]);

    private void Enter()
    {
        using var handle = File.OpenHandle($"/run/netns/{name}");
        if (SetNamespace(handle.DangerousGetHandle().ToInt32(), NewNetwork) != 0)
        {
            throw new InvalidOperationException($"setns({name}) failed: {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", EntryPoint = "setns", SetLastError = true)]
    private static partial int SetNamespace(int descriptor, int kind);
}
