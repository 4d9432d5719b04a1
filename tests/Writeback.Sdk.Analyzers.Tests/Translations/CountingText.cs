using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Writeback.Sdk.Analyzers.Tests.Translations;

/// <summary>Counts how often somebody reads all of it.</summary>
internal sealed class CountingText(string content) : SourceText
{
    private int _reads;

    public int Reads => _reads;

    public override Encoding? Encoding => null;

    public override int Length => content.Length;

    public override char this[int position] => content[position];

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
        => content.CopyTo(sourceIndex, destination, destinationIndex, count);

    public override string ToString(TextSpan span)
    {
        Interlocked.Increment(ref _reads);
        return content.Substring(span.Start, span.Length);
    }
}
