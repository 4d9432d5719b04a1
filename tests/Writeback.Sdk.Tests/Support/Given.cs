using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Tests;

/// <summary>What a probe or check of a <see cref="TestPack"/> is called with.</summary>
internal readonly struct Given(EvidenceReader evidence, IReadOnlyList<EvidenceType> slots, IServiceProvider? services)
{
    public T Value<T>()
        where T : class => evidence.Value<T>(Slot<T>());

    public Observation<T> Observation<T>()
        where T : class => evidence.Observation<T>(Slot<T>());

    public IReadOnlyList<T> List<T>()
        where T : class => evidence.List<T>(Slot<T>());

    public T Element<T>()
        where T : class => evidence.Element<T>(Slot<T>());

    public IServiceProvider Services => services ?? throw new InvalidOperationException("Checks have no services.");

    private int Slot<T>()
        where T : class
    {
        for (var slot = 0; slot < slots.Count; slot++)
        {
            if (slots[slot] == EvidenceType.Of<T>())
            {
                return slot;
            }
        }

        throw new InvalidOperationException($"{typeof(T).Name} is no evidence of this pack.");
    }
}
