namespace Writeback.Sdk;

/// <summary>
/// What became of each check of a run, by its position. In pieces that stay below the size from which the runtime keeps an object on the
/// large object heap: an array of ten thousand outcomes made every thirtieth run wait for a collection of everything.
/// </summary>
internal sealed class OutcomeTable
{
    private const int Shift = 10;
    private const int Size = 1 << Shift;

    private readonly OutcomeData[][] _pieces;

    public OutcomeTable(int count)
    {
        _pieces = new OutcomeData[(count + Size - 1) >> Shift][];
        for (var piece = 0; piece < _pieces.Length; piece++)
        {
            _pieces[piece] = new OutcomeData[Math.Min(Size, count - (piece << Shift))];
        }
    }

    public ref OutcomeData this[int check] => ref _pieces[check >> Shift][check & (Size - 1)];

    /// <summary>A table of some of the checks, in the order of their positions here.</summary>
    public OutcomeTable Select(int[] checks)
    {
        var selected = new OutcomeTable(checks.Length);
        for (var index = 0; index < checks.Length; index++)
        {
            selected[index] = this[checks[index]];
        }

        return selected;
    }
}
