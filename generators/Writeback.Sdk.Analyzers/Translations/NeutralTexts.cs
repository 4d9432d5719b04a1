using Microsoft.CodeAnalysis;

namespace Writeback.Sdk.Analyzers;

/// <summary>All texts that an assembly declares, by key: those of its checks, by id, then those of its inputs.</summary>
internal sealed class NeutralTexts
{
    private const string HowToConfigure = ".HowToConfigure";

    private readonly Dictionary<string, NeutralText> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<INamedTypeSymbol, List<NeutralText>> _byType = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, List<string>> _groupByKey = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, NeutralText>> _foreignInputs;

    private NeutralTexts(Compilation compilation, SdkSymbols sdk) => _foreignInputs = new(() => ReadForeignInputs(compilation, sdk));

    public IReadOnlyCollection<string> Keys => _byKey.Keys;

    /// <summary>Reads them when a rule first asks. Not to be cancelled: who asks next would get the cancellation of who asked first.</summary>
    public static Lazy<NeutralTexts> ReadOnce(Compilation compilation, SdkSymbols sdk) => new(() => Read(compilation, sdk, CancellationToken.None));

    /// <summary>
    /// A text of this assembly, or how an input of another one is given: a pack may say in its own languages what the inputs are
    /// that it shares.
    /// </summary>
    public NeutralText? Find(string key)
        => _byKey.TryGetValue(key, out var text) ? text
            : key.EndsWith(HowToConfigure, StringComparison.Ordinal) && _foreignInputs.Value.TryGetValue(key, out var foreign) ? foreign
            : null;

    /// <summary>What a type declares before any other does: a category belongs to the first check that is in it.</summary>
    public IReadOnlyList<NeutralText> DeclaredBy(INamedTypeSymbol type) => _byType.TryGetValue(type, out var texts) ? texts : [];

    /// <summary>The keys that belong together in a message file, in their order: those of one check, all categories, all inputs.</summary>
    public IReadOnlyList<string> GroupOf(string key) => _groupByKey[key];

    private static NeutralTexts Read(Compilation compilation, SdkSymbols sdk, CancellationToken cancellationToken)
    {
        var texts = new NeutralTexts(compilation, sdk);
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
            if (OfInput(type, sdk) is { } text)
            {
                Add(type, "HowToConfigure", [text]);
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

    private static Dictionary<string, NeutralText> ReadForeignInputs(Compilation compilation, SdkSymbols sdk)
    {
        var inputs = new Dictionary<string, NeutralText>(StringComparer.Ordinal);
        if (sdk.Input?.ContainingAssembly is not { } home)
        {
            return inputs;
        }

        var knowing = compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly
            => SymbolEqualityComparer.Default.Equals(assembly, home)
                || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Contains(home, SymbolEqualityComparer.Default)));
        foreach (var text in knowing.SelectMany(assembly => AssemblyTypes.All(assembly, CancellationToken.None)).Select(type => OfInput(type, sdk)).OfType<NeutralText>())
        {
            inputs[text.Key] = text;
        }

        return inputs;
    }

    private static NeutralText? OfInput(INamedTypeSymbol type, SdkSymbols sdk)
        => SdkSymbols.Attribute(type, sdk.Input) is { ConstructorArguments: [{ Value: string value }] } input
            ? new NeutralText("instruction", type.Name + HowToConfigure, value, null, token => DeclarationLocations.OfArgument(input, 0, token))
            : null;

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
