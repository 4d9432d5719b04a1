namespace Writeback.Sdk.Generators;

/// <summary>All texts of all message files, sorted by language and key.</summary>
internal sealed class MessagesModel : IEquatable<MessagesModel>
{
    private readonly Dictionary<string, List<TextModel>> _ofCheck = new(StringComparer.Ordinal);

    private MessagesModel(EquatableArray<TextModel> texts)
    {
        Texts = texts;
        foreach (var text in texts)
        {
            if (text.Key.IndexOf('.') is > 0 and var dot)
            {
                var check = text.Key.Substring(0, dot);
                if (!_ofCheck.TryGetValue(check, out var own))
                {
                    _ofCheck.Add(check, own = []);
                }

                own.Add(text);
            }
        }
    }

    public EquatableArray<TextModel> Texts { get; }

    /// <summary>Joins the texts of several files, in an order that depends on the texts alone. The first of two rows with one key counts.</summary>
    public static MessagesModel Create(IEnumerable<EquatableArray<TextModel>> files)
        => new(files
            .SelectMany(texts => texts)
            .OrderBy(text => text.Culture, StringComparer.Ordinal)
            .ThenBy(text => text.Key, StringComparer.Ordinal)
            .ThenBy(text => text.Text, StringComparer.Ordinal)
            .GroupBy(text => (text.Culture, text.Key))
            .Select(group => group.First())
            .ToEquatableArray());

    /// <summary>The messages and remedies of a check.</summary>
    public EquatableArray<TextModel> OfCheck(string id) => _ofCheck.TryGetValue(id, out var texts) ? texts.ToEquatableArray() : EquatableArray<TextModel>.Empty;

    public bool Equals(MessagesModel? other) => other is not null && Texts.Equals(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as MessagesModel);

    public override int GetHashCode() => Texts.GetHashCode();
}
