using System.Collections;
using System.Diagnostics;
using System.Globalization;

namespace Writeback.Sdk.Testing;

/// <summary>
/// A finding is its message and its arguments; texts are for people, and may be improved without a test noticing. What is expected is named by
/// what the generator wrote: the message (<c>DriveHasSpace.Messages.Full</c>), or the finding method itself where it is internal
/// (<c>DriveHasSpace.Full("C:", 5)</c>).
/// </summary>
[StackTraceHidden]
public static class FindingAssert
{
    /// <summary>The finding has this message and these arguments.</summary>
    /// <param name="message">The message that is expected.</param>
    /// <param name="finding">What the check returned.</param>
    /// <param name="arguments">The arguments, in the order of the finding method's parameters. Lists are compared element by element.</param>
    /// <exception cref="CheckAssertionException">It has not.</exception>
    public static void Is(FindingMessage message, Finding? finding, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(arguments);
        var expected = new Finding(message, arguments) { Subject = finding?.Subject };
        Is(expected, finding);
    }

    /// <summary>The finding has this message and these arguments, and is about this subject.</summary>
    /// <param name="subject">The subject; null when there is none.</param>
    /// <param name="message">The message that is expected.</param>
    /// <param name="finding">What the check returned.</param>
    /// <param name="arguments">The arguments, in the order of the finding method's parameters.</param>
    /// <exception cref="CheckAssertionException">It has not, or is about another.</exception>
    public static void IsAbout(string? subject, FindingMessage message, Finding? finding, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(arguments);
        Is(new Finding(message, arguments) { Subject = subject }, finding);
    }

    /// <summary>The finding is the one that this call of a finding method gives: the same message, arguments and subject.</summary>
    /// <param name="expected">What the finding method gives.</param>
    /// <param name="finding">What the check returned.</param>
    /// <exception cref="CheckAssertionException">It is another.</exception>
    public static void Is(Finding expected, Finding? finding)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (!IsSame(expected, finding))
        {
            throw new CheckAssertionException($"The finding differs.\nExpected: {Describe(expected)}\nActual:   {Describe(finding)}");
        }
    }

    /// <summary>A check came to these findings, in this order, and to no others.</summary>
    /// <param name="outcome">The outcome of the check, such as <c>report.Storage.DriveHasSpace</c>.</param>
    /// <param name="expected">What the finding methods give; where the check fans out, with <see cref="Finding.About"/>.</param>
    /// <exception cref="CheckAssertionException">It came to others.</exception>
    public static void Gives(CheckOutcome outcome, params Finding[] expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var findings = outcome.Findings;
        if (findings.Count != expected.Length || expected.Where((finding, index) => !IsSame(finding, findings[index])).Any())
        {
            throw new CheckAssertionException(
                $"{outcome.Check.Id} gives other findings.\nExpected: {DescribeAll(expected)}\nActual:   {DescribeAll(findings)}");
        }
    }

    /// <summary>A check came to one finding, with this message and these arguments.</summary>
    /// <param name="outcome">The outcome of the check, such as <c>report.Storage.DriveHasSpace</c>.</param>
    /// <param name="message">The message that is expected.</param>
    /// <param name="arguments">The arguments, in the order of the finding method's parameters.</param>
    /// <exception cref="CheckAssertionException">It came to another, or to several.</exception>
    public static void Gives(CheckOutcome outcome, FindingMessage message, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(arguments);
        Gives(outcome, new Finding(message, arguments) { Subject = outcome.Findings is [var only] ? only.Subject : null });
    }

    private static bool IsSame(Finding expected, Finding? actual)
        => actual is not null
            && ReferenceEquals(expected.Message, actual.Message)
            && expected.Subject == actual.Subject
            && IsSame(expected.Arguments, actual.Arguments);

    private static bool IsSame(object? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        // A text that has several languages is the one that it says in English.
        (LocalizableText text, _) => IsSame(text.GetText(CultureInfo.InvariantCulture), actual),
        (_, LocalizableText text) => IsSame(expected, text.GetText(CultureInfo.InvariantCulture)),
        (string, _) or (_, string) => Equals(expected, actual),
        (IEnumerable first, IEnumerable second) => IsSame([.. first.Cast<object?>()], [.. second.Cast<object?>()]),
        _ => Equals(expected, actual) || (IsInteger(expected) && IsInteger(actual) && ToDecimal(expected) == ToDecimal(actual)),
    };

    private static bool IsSame(object?[] expected, object?[] actual)
        => expected.Length == actual.Length && !expected.Where((item, index) => !IsSame(item, actual[index])).Any();

    // A finding method widens what it is given: the 5 of a test is the 5L of the check.
    private static bool IsInteger(object value) => value is byte or sbyte or short or ushort or int or uint or long or ulong;

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static string DescribeAll(IReadOnlyList<Finding> findings)
        => findings.Count == 0 ? "none" : string.Join("\n          ", findings.Select(Describe));

    private static string Describe(Finding? finding)
    {
        if (finding is null)
        {
            return "none";
        }

        var arguments = string.Join(", ", finding.Arguments.Select((argument, index)
            => $"{(index < finding.Message.Parameters.Count ? finding.Message.Parameters[index] : "?")}: {Describe(argument)}"));
        return $"{finding.Message.Id}({arguments}){(finding.Subject is { } subject ? $" about {subject}" : "")}, {finding.Status}: {finding}";
    }

    private static string Describe(object? argument) => argument switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Describe))}]",
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };
}
