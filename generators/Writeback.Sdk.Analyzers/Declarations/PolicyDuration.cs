using System.Globalization;

namespace Writeback.Sdk.Analyzers;

/// <summary>A duration as an attribute writes it, read as the registry reads it.</summary>
internal sealed class PolicyDuration
{
    /// <summary>What the run allows for all attempts when nothing is said.</summary>
    public static readonly TimeSpan DefaultTotal = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private PolicyDuration(string text, TimeSpan? value)
    {
        Text = text;
        Value = value;
    }

    public string Text { get; }

    /// <summary>Null when the text is no duration.</summary>
    public TimeSpan? Value { get; }

    public static PolicyDuration Parse(string text)
        => new(text, TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null);

    /// <summary>What is wrong with it as a time limit; null when it is one.</summary>
    public string? FaultOfTimeout(string name) => Fault(name, ShortestTimeout, "10 ms");

    /// <summary>What is wrong with it as a pause; null when it is one.</summary>
    public string? FaultOfDelay(string name) => Fault(name, TimeSpan.Zero, "0");

    private string? Fault(string name, TimeSpan shortest, string shortestText)
    {
        if (Value is not { } value)
        {
            return $"{name} is \"{Text}\", which is no duration such as 00:00:10";
        }

        return value < shortest || value > Longest
            ? FormattableString.Invariant($"{name} is {value:c}, which is not between {shortestText} and a day")
            : null;
    }
}
