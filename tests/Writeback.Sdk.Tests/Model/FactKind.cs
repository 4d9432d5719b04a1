namespace Writeback.Sdk.Tests.Model;

/// <summary>One kind of <see cref="Fact"/>, for code that does not know which.</summary>
internal abstract class FactKind
{
    public static IReadOnlyList<FactKind> All { get; } =
    [
        new Of<Fact0>((text, isUnwritable) => new(text, isUnwritable)),
        new Of<Fact1>((text, isUnwritable) => new(text, isUnwritable)),
        new Of<Fact2>((text, isUnwritable) => new(text, isUnwritable)),
        new Of<Fact3>((text, isUnwritable) => new(text, isUnwritable)),
        new Of<Fact4>((text, isUnwritable) => new(text, isUnwritable)),
        new Of<Fact5>((text, isUnwritable) => new(text, isUnwritable)),
    ];

    public abstract string Name { get; }

    public abstract Use Use(char form);

    /// <summary>Adds a probe; the text of what it observes, <c>!</c> for what cannot be written, null for nothing.</summary>
    public abstract void AddProbe(TestPack pack, Func<Given, CancellationToken, Task<string?>> observe, int retries, string limit, Use[] uses);

    /// <summary>What a parameter holds: the facts that are not there are null.</summary>
    public abstract IReadOnlyList<Fact?> Read(Given given, char form);

    private sealed class Of<T>(Func<string, bool, T> create) : FactKind
        where T : Fact
    {
        public override string Name => typeof(T).Name;

        public override Use Use(char form) => new(CompilerServices.EvidenceType.Of<T>(), form);

        public override void AddProbe(TestPack pack, Func<Given, CancellationToken, Task<string?>> observe, int retries, string limit, Use[] uses)
            => pack.WithProbe(
                async (given, cancellationToken) => await observe(given, cancellationToken) is { } text ? create(text, text == "!") : null!,
                retries,
                attempt: limit,
                breakAfter: "0",
                uses: uses);

        public override IReadOnlyList<Fact?> Read(Given given, char form) => form switch
        {
            'v' => new Fact?[] { given.Value<T>() },
            'e' => new Fact?[] { given.Element<T>() },
            'l' => given.List<T>(),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }
}
