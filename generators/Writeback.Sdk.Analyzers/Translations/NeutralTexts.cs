using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>All texts that an assembly declares, by key: those of its checks, by id, then those of its inputs.</summary>
internal sealed class NeutralTexts
{
    private readonly Dictionary<string, NeutralText> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<INamedTypeSymbol, List<NeutralText>> _byType = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<string>> _groupByKey = new(StringComparer.Ordinal);

    private NeutralTexts()
    {
    }

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>Reads them when a rule first asks. Not to be cancelled: who asks next would get the cancellation of who asked first.</summary>
    public static Lazy<NeutralTexts> ReadOnce(Compilation compilation, SdkSymbols sdk) => new(() => Read(compilation, sdk, CancellationToken.None));

    public NeutralText? Find(string key) => _byKey.TryGetValue(key, out var text) ? text : null;

    /// <summary>What a type declares before any other does: a category belongs to the first check that is in it.</summary>
    public IReadOnlyList<NeutralText> DeclaredBy(INamedTypeSymbol type) => _byType.TryGetValue(type, out var texts) ? texts : [];

    /// <summary>The keys that belong together in a message file, in their order: those of one check, all categories, all inputs.</summary>
    public IReadOnlyList<string> GroupOf(string key) => _groupByKey[key];

    private static NeutralTexts Read(Compilation compilation, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var texts = new NeutralTexts();
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var types = AssemblyTypes.All(compilation.Assembly, cancellationToken).ToList();
        var checks = types
            .Select(type => (Type: type, Attribute: SdkSymbols.Attribute(type, sdk.Check)))
            .Where(check => check.Attribute is not null && CheckId.Of(check.Attribute).Length > 0)
            .OrderBy(check => CheckId.Of(check.Attribute!), StringComparer.Ordinal)
            .ThenBy(check => check.Type.ToDisplayString(), StringComparer.Ordinal);
        foreach (var (type, attribute) in checks)
        {
            Add(type, CheckId.Of(attribute!), CheckTexts.OfCheck(type, attribute!, sdk, cancellationToken));
            Add(type, "Category", [CheckTexts.OfCategory(attribute!)]);
        }

        foreach (var type in types.OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal))
        {
            if (SdkSymbols.Attribute(type, sdk.Input) is { ConstructorArguments: [{ Value: string value }] } input)
            {
                Add(type, "HowToConfigure", [new NeutralText(
                    "instruction", type.Name + ".HowToConfigure", value, null, token => DeclarationLocations.OfArgument(input, 0, token))]);
            }
        }

        return texts;

        void Add(INamedTypeSymbol type, string group, IEnumerable<NeutralText> declared)
        {
            foreach (var text in declared.Where(text => !texts._byKey.ContainsKey(text.Key) && !string.IsNullOrWhiteSpace(text.Value)))
            {
                texts._byKey.Add(text.Key, text);
                ListOf(texts._byType, type).Add(text);
                ListOf(groups, group).Add(text.Key);
                texts._groupByKey.Add(text.Key, ListOf(groups, group));
            }
        }
    }

    private static List<TItem> ListOf<TKey, TItem>(Dictionary<TKey, List<TItem>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
