using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.CodeFixes;

/// <summary>Adds rows to a message file, each beside those it belongs to.</summary>
internal static class MessageFileEditor
{
    /// <summary>Null when the file cannot be edited, because it is no XML.</summary>
    public static SourceText? Add(SourceText text, IEnumerable<MissingRow> missing)
    {
        if (MessageFileLayout.Read(text) is not { } layout)
        {
            return null;
        }

        var places = layout.Rows.Select(row => new Place(row.Key, row, null)).ToList();
        foreach (var row in missing)
        {
            if (IndexOf(places, row.Key) < 0)
            {
                places.Insert(PlaceOf(row, places), new Place(row.Key, null, row));
            }
        }

        return text.WithChanges(Changes(places, new MessageFileStyle(text, layout)));
    }

    /// <summary>Behind the nearest row that precedes it, else before the nearest that follows, else at the end.</summary>
    private static int PlaceOf(MissingRow row, List<Place> places)
    {
        var own = row.Group.TakeWhile(key => key != row.Key).Count();
        for (var preceding = own - 1; preceding >= 0; preceding--)
        {
            if (IndexOf(places, row.Group[preceding]) is >= 0 and var index)
            {
                return index + 1;
            }
        }

        for (var following = own + 1; following < row.Group.Count; following++)
        {
            if (IndexOf(places, row.Group[following]) is >= 0 and var index)
            {
                return index;
            }
        }

        return places.Count;
    }

    private static int IndexOf(List<Place> places, string key) => places.FindIndex(place => place.Key == key);

    /// <summary>Rows that meet at one position are one change.</summary>
    private static IEnumerable<TextChange> Changes(IReadOnlyList<Place> places, MessageFileStyle style)
    {
        var (isFirst, position, inserted) = (true, style.FirstPosition, "");
        foreach (var place in places)
        {
            if (place.Added is { } row)
            {
                inserted += isFirst ? style.Before(row) : style.Behind(row);
            }
            else
            {
                yield return new TextChange(new TextSpan(position, 0), inserted);
                (isFirst, position, inserted) = (false, place.Existing!.Value.End, "");
            }
        }

        yield return new TextChange(new TextSpan(position, 0), inserted);
    }

    /// <summary>A row that is there, or one that will be.</summary>
    private readonly record struct Place(string Key, MessageFileLayout.Row? Existing, MissingRow? Added);
}
