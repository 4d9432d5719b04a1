using Writeback.Sdk;

namespace Library;

/// <summary>All that this library shows of itself.</summary>
[CheckPack("Library")]
public static partial class LibraryPack;

[Evidence]
internal sealed record Shelf(int Books);

[Probe]
internal sealed class ShelfProbe
{
    public Task<Shelf> ObserveAsync() => Task.FromResult(new Shelf(Books: 3));
}

[Check("LB1001", "There is something to read", Category = "Shelves")]
internal sealed partial class ShelfHasBooks
{
    public Finding Evaluate(Shelf shelf) => shelf.Books > 0 ? Some(shelf.Books) : None();

    [Pass("{books} books.")]
    private static partial Finding Some(int books);

    [Fail("No books.")]
    private static partial Finding None();
}
