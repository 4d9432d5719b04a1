using Writeback.Sdk.Probes.Events;

namespace Writeback.Sdk.Probes.Tests.Events;

/// <summary>A gigabyte of events takes the memory of some.</summary>
public sealed class BigLogTests
{
    private const long Gigabyte = 1L << 30;

    [Fact]
    public void A_gigabyte_is_read_in_the_same_memory_as_a_tenth_of_it()
    {
        var tenth = PeakOf(Gigabyte / 10);
        var whole = PeakOf(Gigabyte);

        // What is live, and not what the collector has not looked at yet.
        Assert.InRange(whole, 0, tenth + (16 * 1024 * 1024));
    }

    /// <summary>The most memory that was live at some moment while a log of some length was read, beyond what was before.</summary>
    private static long PeakOf(long length)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, next) = (0L, 0L);
        using var log = new EndlessEvents(length);
        log.Progress = given =>
        {
            if (given >= next)
            {
                next = given + (length / 8);
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        };

        var file = EventXmlTests.Read(log, CancellationToken.None);

        Assert.Equal(EventDamage.None, file.Damage);
        Assert.InRange(file.Events, length / 4096, long.MaxValue);
        return peak;
    }
}
