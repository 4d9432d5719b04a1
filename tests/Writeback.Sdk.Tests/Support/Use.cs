using Writeback.Sdk.CompilerServices;

namespace Writeback.Sdk.Tests;

/// <summary>One parameter of a probe or check in a <see cref="TestPack"/>.</summary>
internal readonly record struct Use(EvidenceType Evidence, char Form)
{
    public static Use Value<T>()
        where T : class => new(EvidenceType.Of<T>(), 'v');

    public static Use Observation<T>()
        where T : class => new(EvidenceType.Of<T>(), 'o');

    public static Use List<T>()
        where T : class => new(EvidenceType.Of<T>(), 'l');

    public static Use Observations<T>()
        where T : class => new(EvidenceType.Of<T>(), 'm');

    public static Use Each<T>()
        where T : class => new(EvidenceType.Of<T>(), 'e');

    public static Use EachObservation<T>()
        where T : class => new(EvidenceType.Of<T>(), 'x');
}
